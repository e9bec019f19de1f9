import { createServer } from 'node:http';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { grader, person, signIdentity, startMachineSignIn } from '../../../tests/support/machine-sign-in.ts';
import type { MachineSignIn } from '../../../tests/support/machine-sign-in.ts';
import { errorXml, identityXml, sendXml } from '../../../tests/support/sts-endpoint.ts';

const good = identityXml(grader);

async function signIn(course: MachineSignIn) {
  return course.signIn.signIn('me', await signIdentity(course.sts.url, { nonce: await course.nonce() }));
}

/** What a sign-in ends with when STS answers like this. */
async function outcomeOf(answer: (response: ServerResponse) => void, answerMilliseconds = 5000) {
  await using course = await startMachineSignIn({ answerMilliseconds });
  course.sts.answerBy(answer);
  return await signIn(course);
}

const unexpected = { kind: 'unavailable', fault: 'unexpected-answer' };

it('takes the document that the endpoint of these tests sends as STS', async () => {
  expect(await outcomeOf((response) => sendXml(response, 200, good))).toMatchObject({ kind: 'signed-in' });
  const declared = `<?xml version="1.0" encoding="UTF-8"?>\n${good}`;
  const answer = (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/xml;charset=utf-8' }).end(declared);
  expect(await outcomeOf(answer)).toMatchObject({ kind: 'signed-in' });
});

it.each([301, 302, 303, 307, 308])('follows no redirect (%i), wherever it leads', async (status) => {
  let hits = 0;
  const target = createServer((_request, response) => {
    hits += 1;
    sendXml(response, 200, good);
  }).listen(0, '127.0.0.1');
  await once(target, 'listening');
  const location = `http://127.0.0.1:${(target.address() as AddressInfo).port}/`;
  const outcome = await outcomeOf((response) =>
    response.writeHead(status, { location, 'content-type': 'text/xml' }).end(good),
  );
  target.close();
  expect(outcome).toEqual(unexpected);
  expect(hits).toBe(0);
});

const asJson = JSON.stringify({
  GetCallerIdentityResponse: {
    GetCallerIdentityResult: { Arn: grader.arn, UserId: grader.userId, Account: grader.account },
  },
});

it.each([
  ['JSON', 'application/json', asJson],
  ['JSON that calls itself XML', 'text/xml', asJson],
  ['XML that calls itself JSON', 'application/json', good],
  ['XML that calls itself HTML', 'text/html', good],
  ['XML within what looks like the type', 'text/xml-not', good],
])('takes no %s', async (_what, type, body) => {
  expect(await outcomeOf((response) => response.writeHead(200, { 'content-type': type }).end(body))).toEqual(
    unexpected,
  );
});

const arn = `<Arn>${grader.arn}</Arn>`;

it.each([
  ['a document type', `<!DOCTYPE x>${good}`],
  ['an entity of its own', `<!DOCTYPE x [<!ENTITY arn "${grader.arn}">]>${good.replace(arn, '<Arn>&arn;</Arn>')}`],
  ['a predefined entity', good.replace('ci-7</Arn>', 'ci&#45;7</Arn>')],
  ['a CDATA section', good.replace(arn, `<Arn><![CDATA[${grader.arn}]]></Arn>`)],
  ['a comment within the ARN', good.replace('grader/', 'gra<!-- -->der/')],
  ['a comment that looks like an element', good.replace('grader/', 'gra<!-- /> -->der/')],
  ['a processing instruction', good.replace(arn, `<?x y?>${arn}`)],
  ['two ARNs', good.replace(arn, `<Arn>${person.arn}</Arn>${arn}`)],
  ['two accounts', good.replace('<Account>', '<Account>1</Account><Account>')],
  ['two results', good.replace('<ResponseMetadata>', '<GetCallerIdentityResult/><ResponseMetadata>')],
  ['two roots', `${good}${good}`],
  ['another root beside it', `${good}<More/>`],
  ['another root', good.replaceAll('GetCallerIdentityResponse', 'AssumeRoleResponse')],
  ['an element more', good.replace(arn, `${arn}<Role>admin</Role>`)],
  ['an element more beside the result', good.replace('<ResponseMetadata>', '<More>x</More><ResponseMetadata>')],
  ['text between elements', good.replace(arn, `text${arn}`)],
  ['elements within the ARN', good.replace(arn, `<Arn><a>${grader.arn}</a></Arn>`)],
  ['an attribute at the ARN', good.replace('<Arn>', '<Arn type="x">')],
  ['no ARN', good.replace(arn, '')],
  ['an empty ARN', good.replace(arn, '<Arn/>')],
  ['another namespace', good.replace('https://sts.amazonaws.com', 'https://sts.example.org')],
  ['a namespace prefix', good.replace(arn, `<x:Arn>${grader.arn}</x:Arn>`)],
  ['text before the root', `text${good}`],
  ['text after the root', `${good}text`],
  ['an end that was cut off', good.trimEnd().slice(0, -1)],
  ['tags closed in another order', good.replace(arn, `<Arn>${grader.arn}</UserId>`)],
  ['a tag within a tag', good.replace('<Arn>', '<Arn<UserId>')],
  ['a root that is not closed', good.replace('</GetCallerIdentityResponse>', '')],
  ['an element that is not closed', good.replace('</Account>', '')],
  ['a name that every object has', good.replace(arn, `${arn}<__proto__>x</__proto__>`)],
  ['nothing', ''],
])('takes no XML with %s', async (_what, body) => {
  expect(body).not.toBe(good);
  expect(await outcomeOf((response) => sendXml(response, 200, body))).toEqual(unexpected);
});

it('reads no more than an answer of STS can have', async () => {
  let sent = 0;
  const outcome = await outcomeOf((response) => {
    response.writeHead(200, { 'content-type': 'text/xml' });
    const send = () => {
      while (sent < 2_000_000 && !response.destroyed) {
        sent += 10_000;
        if (!response.write(' '.repeat(10_000))) return void response.once('drain', send);
      }
      response.end(good);
    };
    send();
  });
  expect(outcome).toEqual(unexpected);
});

it.each([
  ['says nothing', () => undefined],
  [
    'stops after the head',
    (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'text/xml' }).flushHeaders(),
  ],
  [
    'stops in the middle',
    (response: ServerResponse) =>
      void response.writeHead(200, { 'content-type': 'text/xml' }).write(good.slice(0, 100)),
  ],
])('waits no longer than its settings say for an STS that %s', async (_what, answer) => {
  const started = performance.now();
  expect(await outcomeOf(answer, 150)).toEqual({ kind: 'unavailable', fault: 'timeout' });
  expect(performance.now() - started).toBeLessThan(4000);
});

it.each([
  [500, 'server-error'],
  [503, 'server-error'],
  [429, 'throttled'],
])('says with status %i that STS is at fault, not the machine', async (status, fault) => {
  const answer = (response: ServerResponse) => sendXml(response, status, errorXml('ServiceUnavailable', ''));
  expect(await outcomeOf(answer)).toEqual({ kind: 'unavailable', fault });
});

it('says that STS is asked too often, which STS says with status 400', async () => {
  const answer = (response: ServerResponse) => sendXml(response, 400, errorXml('Throttling', 'Rate exceeded'));
  expect(await outcomeOf(answer)).toEqual({ kind: 'unavailable', fault: 'throttled' });
});

it('says that the credentials have expired, which somebody can do something about', async () => {
  const answer = (response: ServerResponse) => sendXml(response, 403, errorXml('ExpiredToken', 'expired'));
  expect(await outcomeOf(answer)).toEqual({ kind: 'refused', reason: 'expired-credentials' });
});

it.each([
  ['a page of somebody between', 'text/html', '<html><body>Forbidden</body></html>'],
  ['a page that calls itself XML', 'text/xml', '<html><body>Forbidden</body></html>'],
  ['an identity', 'text/xml', good],
])('takes no refusal from %s', async (_what, type, body) => {
  const answer = (response: ServerResponse) => response.writeHead(403, { 'content-type': type }).end(body);
  expect(await outcomeOf(answer)).toEqual(unexpected);
});

it.each([201, 204, 206, 403])('takes no identity with status %i', async (status) => {
  expect(await outcomeOf((response) => sendXml(response, status, good))).toEqual(unexpected);
});

it('says that STS cannot be reached', async () => {
  const course = await startMachineSignIn();
  const nonce = await course.nonce();
  const answer = await signIdentity(course.sts.url, { nonce });
  await course[Symbol.asyncDispose]();
  expect(await course.signIn.signIn('me', answer)).toEqual({ kind: 'unavailable', fault: 'network' });
});

it('lets no identity in whose parts contradict each other', async () => {
  const otherAccount = identityXml({ ...grader, account: '999900001111' });
  expect(await outcomeOf((response) => sendXml(response, 200, otherAccount))).toEqual(unexpected);
});
