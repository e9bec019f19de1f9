import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIdentity } from '../../support/machine-sign-in.ts';
import { startInstallation } from '../contract/installation.ts';
import type { Installation } from '../contract/installation.ts';
import { sendRaw } from '../fuzz/send-raw.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

const path = '/api/v1/machine/aws/tokens';
const post = (body: unknown, { headers = {}, query = '' } = {}) =>
  installation.callers.nobody.request('POST', `${path}${query}`, { body, headers, key: null });

async function sign() {
  const challenge = await installation.callers.nobody.request('POST', '/api/v1/machine/aws/challenges', { body: {} });
  return signIdentity(installation.sts.url, { nonce: (challenge.body as { readonly nonce: string }).nonce });
}

it('takes nothing that the template does not have, and asks STS nothing then', async () => {
  const good = await sign();
  const before = installation.sts.requests.length;
  const bad: readonly unknown[] = [
    { ...good, url: 'http://169.254.169.254/' },
    { ...good, host: 'evil.example' },
    { ...good, headers: { 'x-amz-target': 'x' } },
    { ...good, Action: 'AssumeRole' },
    { ...good, nonce: `${good.nonce}\r\nhost: evil.example` },
    { ...good, nonce: [good.nonce] },
    { ...good, credential: good.credential.replace('/sts/', '/sts&Action=AssumeRole/') },
    { ...good, credential: `${good.credential}\r\n` },
    { ...good, credential: [good.credential, good.credential] },
    { ...good, securityToken: `${good.securityToken ?? ''}\r\nx: y` },
    { ...good, securityToken: 'a'.repeat(9000) },
    { ...good, region: 'ap-southeast-3.evil.example/' },
    { ...good, region: '__proto__' },
    { ...good, expires: '60' },
    { ...good, expires: 604_800 },
    { ...good, signature: good.signature.toUpperCase() },
    [good],
    null,
    `${JSON.stringify(good).slice(0, -1)},"__proto__":{"region":"eu-west-1"},"Action":"x"}`,
  ];
  for (const body of bad) {
    const reply = await post(typeof body === 'string' ? body : JSON.stringify(body));
    expect([JSON.stringify(body).slice(0, 200), reply.status]).toEqual([JSON.stringify(body).slice(0, 200), 400]);
  }
  expect(installation.sts.requests.length).toBe(before);
});

it('sends no header, query or duplicate of the client to STS', async () => {
  const good = await sign();
  const headers = {
    'x-amz-security-token': 'smuggled',
    'x-amz-target': 'smuggled',
    'x-amz-date': '20200101T000000Z',
    'x-gerbang-nonce': 'smuggled',
    'x-gerbang-server-id': 'smuggled',
    'x-forwarded-host': 'smuggled',
  };
  const twice = `{"region":"smuggled-9",${JSON.stringify(good).slice(1)}`;
  const reply = await post(twice, { headers, query: '?Action=smuggled&Version=smuggled' });
  expect([reply.status, reply.body.account], reply.text).toEqual([201, '111122223333']);
  expect(JSON.stringify(installation.sts.requests.at(-1))).not.toContain('smuggled');
  // And the nonce is spent.
  expect((await post(good)).status).toBe(401);
});

it('lets one of ten equal sign-ins at once in, and its token is a machine only here', async () => {
  const good = await sign();
  const replies = await Promise.all(Array.from({ length: 10 }, () => post(good)));
  expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 401)]);
  const token = replies.find(({ status }) => status === 201)?.body?.token as string;
  const ask = (headers: Record<string, string>, at = '/api/v1/me') =>
    sendRaw(installation.server.origin, { method: 'GET', path: at, headers });
  expect((await ask({ authorization: `Bearer ${token}` })).body.kind).toBe('machine');
  for (const authorization of [
    `bearer ${token}`,
    `Bearer  ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token},${token}`,
    token,
  ])
    expect((await ask({ authorization })).status).toBe(401);
  expect((await ask({ cookie: `gerbang.session_token=${token}` })).status).toBe(401);
  const session = await ask({ authorization: `Bearer ${token}` }, '/api/auth/get-session');
  expect(session.body).toBeNull();
});
