import { afterEach, expect, it, vi } from 'vitest';
import { grader, person, region, tenantRole } from '../../../../tests/support/machine-sign-in.ts';
import { startStsEndpoint } from '../../../../tests/support/sts-endpoint.ts';
import type { StsRole } from '../../../../tests/support/sts-endpoint.ts';
import { assumeRole } from './assume-role.ts';
import { credentialVariables, stubAwsEnvironment } from './course-server.testdata.ts';
import { whoAmIOnAws } from './who-am-i.ts';

afterEach(() => void vi.unstubAllEnvs());

async function startAws(...roles: readonly StsRole[]) {
  const sts = await startStsEndpoint({ region, identities: [grader, person], roles });
  stubAwsEnvironment({ ...credentialVariables(person), AWS_REGION: region, AWS_ENDPOINT_URL_STS: sts.url });
  return sts;
}

it('takes on a role for 15 minutes, tagged with a tenant for good', async () => {
  await using sts = await startAws(tenantRole);
  const outcome = await assumeRole({ arn: tenantRole.arn, tenant: 'cohort-a', sessionName: 'pull-7' });
  const [session] = sts.assumed;
  expect(session).toMatchObject({
    by: person.arn,
    tags: { tenant: 'cohort-a' },
    transitive: ['tenant'],
    seconds: 900,
  });
  expect(outcome).toMatchObject({
    kind: 'assumed',
    arn: 'arn:aws:sts::111122223333:assumed-role/tenant-a/pull-7',
    credentials: {
      accessKeyId: session?.identity.accessKeyId,
      secretAccessKey: session?.identity.secretAccessKey,
      sessionToken: session?.identity.sessionToken,
    },
  });
  const ends = outcome.kind === 'assumed' ? outcome.expiresAt.getTime() - Date.now() : 0;
  expect(ends).toBeGreaterThan(880_000);
  expect(ends).toBeLessThanOrEqual(900_000);
});

it('is somebody else with the credentials that it got', async () => {
  await using sts = await startAws(tenantRole);
  const outcome = await assumeRole({ arn: tenantRole.arn, tenant: 'cohort-a' });
  if (outcome.kind !== 'assumed') throw new Error(outcome.kind);
  expect(await whoAmIOnAws({ credentials: outcome.credentials })).toEqual({
    kind: 'identity',
    account: '111122223333',
    arn: 'arn:aws:sts::111122223333:assumed-role/tenant-a/gerbang',
    userId: `${tenantRole.id}:gerbang`,
  });
  expect(sts.requests.length).toBe(2);
});

it('shows the external id where the role asks for one', async () => {
  await using sts = await startAws({ ...tenantRole, externalId: 'agreed' });
  const role = { arn: tenantRole.arn, tenant: 'cohort-a' };
  expect(await assumeRole(role)).toMatchObject({ kind: 'aws-refused', code: 'AccessDenied' });
  expect(await assumeRole({ ...role, externalId: 'agreed' })).toMatchObject({ kind: 'assumed' });
  expect(sts.assumed.length).toBe(1);
});

it('passes on that the trust policy lacks sts:TagSession', async () => {
  await using _sts = await startAws({ ...tenantRole, mayTag: false });
  expect(await assumeRole({ arn: tenantRole.arn, tenant: 'cohort-a' })).toEqual({
    kind: 'aws-refused',
    code: 'AccessDenied',
    detail: `${person.arn} may not perform sts:TagSession on this resource.`,
  });
});

it('says who this machine is on AWS', async () => {
  await using sts = await startAws();
  expect(await whoAmIOnAws()).toEqual({
    kind: 'identity',
    account: person.account,
    arn: person.arn,
    userId: person.userId,
  });
  expect(sts.requests[0]).toMatchObject({ method: 'POST', body: 'Action=GetCallerIdentity&Version=2011-06-15' });
});

it('says that AWS refuses a wrong secret', async () => {
  await using _sts = await startAws();
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'guessed');
  expect(await whoAmIOnAws()).toMatchObject({ kind: 'aws-refused', code: 'SignatureDoesNotMatch' });
});

it('says that AWS cannot be reached, or is out of order', async () => {
  const sts = await startAws();
  sts.answerBy((response) => response.writeHead(500).end());
  expect(await whoAmIOnAws()).toMatchObject({ kind: 'aws-unreachable' });
  await sts[Symbol.asyncDispose]();
  expect(await whoAmIOnAws()).toMatchObject({ kind: 'aws-unreachable' });
});

it('says what is missing', async () => {
  stubAwsEnvironment({ AWS_REGION: region });
  expect(await whoAmIOnAws()).toMatchObject({ kind: 'no-credentials' });
  stubAwsEnvironment(credentialVariables(person));
  vi.stubEnv('AWS_REGION', undefined);
  expect(await whoAmIOnAws()).toEqual({ kind: 'no-region' });
});
