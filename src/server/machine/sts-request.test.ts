import { expect, it } from 'vitest';
import { buildStsRequest } from './sts-request.ts';

const request = {
  nonce: 'n',
  region: 'ap-southeast-3',
  credential: 'c',
  date: 'd',
  expires: 60,
  signature: 's',
};

it('keeps a value within its own parameter, whatever it holds', () => {
  const hostile = 'x&Action=AssumeRole#?/\r\n%26';
  const { url } = buildStsRequest(
    { ...request, credential: hostile, date: hostile, signature: hostile, securityToken: hostile },
    'https://sts.example.org',
    'gerbang.example.org',
  );
  const { searchParams, host, pathname, hash } = new URL(url);
  expect([host, pathname, hash]).toEqual(['sts.example.org', '/', '']);
  expect(searchParams.getAll('Action')).toEqual(['GetCallerIdentity']);
  for (const name of ['Credential', 'Date', 'Signature', 'Security-Token'])
    expect(searchParams.getAll(`X-Amz-${name}`)).toEqual([hostile]);
});

it('asks the endpoint that it was given, by its host alone', () => {
  const { url } = buildStsRequest(request, 'https://sts.example.org/path?Action=X', 'gerbang.example.org');
  expect(url.startsWith('https://sts.example.org/?Action=GetCallerIdentity&Version=2011-06-15&')).toBe(true);
  expect(url).not.toContain('Security-Token');
});
