import { expect, it } from 'vitest';
import { awsSignInRequestSchema } from '#contract';
import { grader, person, region, serverId } from '../../../../tests/support/machine-sign-in.ts';
import { startStsEndpoint } from '../../../../tests/support/sts-endpoint.ts';
import { buildStsRequest } from '../../../server/machine/sts-request.ts';
import { resolveAws } from './aws-settings.ts';
import { presignIdentity } from './presign.ts';

const nonce = 'n'.repeat(43);

async function presign(endpoint: string, identity: typeof grader, date = new Date()) {
  process.env['AWS_ENDPOINT_URL_STS'] = endpoint;
  const target = await resolveAws({ region, credentials: identity });
  delete process.env['AWS_ENDPOINT_URL_STS'];
  if (target.kind !== 'target') throw new Error(target.kind);
  return presignIdentity(target, { nonce, serverId, date });
}

it.each([
  ['temporary credentials', grader],
  ['a user’s key', person],
])('signs with %s what the server builds and STS accepts', async (_what, identity) => {
  await using sts = await startStsEndpoint({ region, identities: [identity] });
  const signed = await presign(sts.url, identity);
  expect(awsSignInRequestSchema.parse(signed)).toEqual(signed);
  const { url, headers } = buildStsRequest(signed, sts.url, serverId);
  expect((await fetch(url, { headers })).status).toBe(200);
});

it('binds the signature to nonce, server and session token', async () => {
  await using sts = await startStsEndpoint({ region, identities: [grader] });
  const signed = await presign(sts.url, grader);
  const { securityToken, ...withoutToken } = signed;
  expect(securityToken).toBe(grader.sessionToken);
  for (const { url, headers } of [
    buildStsRequest(signed, sts.url, 'other.example.org'),
    buildStsRequest({ ...signed, nonce: 'm'.repeat(43) }, sts.url, serverId),
    buildStsRequest(withoutToken, sts.url, serverId),
  ])
    expect((await fetch(url, { headers })).status).toBe(403);
});

it('says when it was signed, and for how long it is good', async () => {
  const signed = await presign('http://127.0.0.1:1', grader, new Date('2026-11-28T09:12:00Z'));
  expect(signed).toMatchObject({
    date: '20261128T091200Z',
    expires: 60,
    credential: `${grader.accessKeyId}/20261128/${region}/sts/aws4_request`,
  });
});
