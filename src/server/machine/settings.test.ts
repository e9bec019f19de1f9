import { expect, it } from 'vitest';
import { awsSignInSettingsSchema } from './settings.ts';

const role = { account: '111122223333', role: 'grader', instructorOf: ['cohort-1'] };
const least = { serverId: 'gerbang.example.org', regions: [{ region: 'ap-southeast-3' }], roles: [role] };

function problems(settings: unknown): readonly string[] {
  const { error } = awsSignInSettingsSchema.safeParse(settings);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

it.each([
  ['ap-southeast-3', 'https://sts.ap-southeast-3.amazonaws.com'],
  ['cn-north-1', 'https://sts.cn-north-1.amazonaws.com.cn'],
  ['us-gov-west-1', 'https://sts.us-gov-west-1.amazonaws.com'],
])('knows AWS’s own address of STS in %s', (region, endpoint) => {
  expect(awsSignInSettingsSchema.parse({ ...least, regions: [{ region }] }).regions).toEqual([{ region, endpoint }]);
});

it('has a limit for everything that could grow', () => {
  expect(awsSignInSettingsSchema.parse(least).limits).toEqual({
    waitingNonces: 10_000,
    callsAtOnce: 16,
    answerMilliseconds: 5000,
  });
});

it.each([
  'http://sts.example.org',
  'http://127.0.0.1:4566',
  'http://169.254.169.254',
  'ftp://sts.example.org',
  'https://user@sts.example.org',
  'https://:secret@sts.example.org',
  'https://sts.example.org/path',
  'https://sts.example.org/?Action=X',
  'https://sts.example.org/#x',
])('refuses the endpoint %s', (endpoint) => {
  const regions = [{ region: 'ap-southeast-3', endpoint }];
  expect(problems({ ...least, regions })).toEqual([expect.stringContaining('regions.0.endpoint: ')]);
});

it('lets a test ask an STS on this machine without TLS, and no other', () => {
  const at = (endpoint: string) => ({
    ...least,
    allowLoopbackHttp: true,
    regions: [{ region: 'ap-southeast-3', endpoint }],
  });
  for (const host of ['127.0.0.1:4566', 'localhost:4566', '[::1]:4566'])
    expect(problems(at(`http://${host}`))).toEqual([]);
  for (const host of ['169.254.169.254', '10.0.0.1', 'localhost.example.org', '127.0.0.1.example.org', '[::2]'])
    expect(problems(at(`http://${host}`)).length, host).toBe(1);
});

it.each([
  ['no region', { regions: [] }],
  ['no role', { roles: [] }],
  ['no server id', { serverId: undefined }],
  ['a server id that is an address', { serverId: 'https://gerbang.example.org' }],
  ['a line break in the server id', { serverId: 'gerbang\r\nx: y' }],
  ['a region twice', { regions: [{ region: 'ap-southeast-3' }, { region: 'ap-southeast-3' }] }],
  ['a role twice', { roles: [role, role] }],
  ['a role of no cohort', { roles: [{ ...role, instructorOf: [] }] }],
  ['a role by its ARN', { roles: [{ ...role, role: 'arn:aws:iam::111122223333:role/grader' }] }],
  ['a role by a pattern', { roles: [{ ...role, role: '*' }] }],
  ['an account by a pattern', { roles: [{ ...role, account: '*' }] }],
  ['the id of a user', { roles: [{ ...role, principalId: 'AIDAGRADERGRADER' }] }],
  ['a word that it does not know', { roleMappings: [] }],
])('refuses settings with %s', (_what, other) => {
  expect(problems({ ...least, ...other }).length).toBe(1);
});
