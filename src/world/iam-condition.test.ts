import { expect, test } from 'vitest';
import { findFailedCondition } from './iam-condition.ts';
import { matchesArn, matchesPattern } from './iam-pattern.ts';

test.each([
  ['vpce-*', 'vpce-0a11f0c2', true],
  ['vpce-?a*', 'vpce-0a11f0c2', true],
  ['*c2', 'vpce-0a11f0c2', true],
  ['a*b*c', 'aXbYbZc', true],
  ['a*b*c', 'aXbYbZ', false],
  ['', '', true],
  ['*', '', true],
  ['?', '', false],
  ['VPCE-*', 'vpce-0a11f0c2', false],
])('%s and %s match: %s', (pattern, value, matches) => {
  expect(matchesPattern(pattern, value)).toBe(matches);
});

const arn = 'arn:aws:execute-api:ap-southeast-3:111122223333:a1b2c3/prod/GET/v1/cases/7';

test.each([
  ['*', true],
  ['arn:aws:execute-api:*:111122223333:a1b2c3/prod/GET/*', true],
  ['arn:aws:execute-api:*:111122223333:*/prod/*/v1/cases/7', true],
  ['arn:aws:execute-api:*:444455556666:*', false],
  ['arn:aws:execute-api:*', true],
  ['arn:*:a1b2c3/prod/GET/v1/cases/7', false],
])('the pattern %s names the resource: %s', (pattern, matches) => {
  expect(matchesArn(pattern, arn)).toBe(matches);
});

const keys = { 'aws:SourceVpce': 'vpce-0a11f0c2', 'aws:VpcSourceIp': '10.20.3.4' };

test.each([
  ['an exact value', { StringEquals: { 'aws:SourceVpce': 'vpce-0a11f0c2' } }, undefined],
  ['a key in other case', { StringEquals: { 'AWS:sourcevpce': 'vpce-0a11f0c2' } }, undefined],
  ['one of several', { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-0a11f0c2'] } }, undefined],
  ['another value', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }, 'StringEquals aws:SourceVpce'],
  ['none of several', { StringNotEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } }, undefined],
  [
    'not, but one of them',
    { StringNotEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-0a11f0c2'] } },
    'StringNotEquals aws:SourceVpce',
  ],
  ['a missing key', { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }, 'StringEquals aws:SourceVpc'],
  ['not, and missing', { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } }, undefined],
  ['missing, if it exists', { StringEqualsIfExists: { 'aws:SourceVpc': 'vpc-1' } }, undefined],
  ['present, asked to be absent', { Null: { 'aws:SourceVpce': 'true' } }, 'Null aws:SourceVpce'],
  ['a range', { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }, undefined],
  ['the whole of IPv4', { IpAddress: { 'aws:VpcSourceIp': '0.0.0.0/0' } }, undefined],
  ['a range beside it', { IpAddress: { 'aws:VpcSourceIp': '10.20.4.0/24' } }, 'IpAddress aws:VpcSourceIp'],
  ['no range at all', { IpAddress: { 'aws:VpcSourceIp': '10.20.3.4.5/8' } }, 'IpAddress aws:VpcSourceIp'],
  [
    'two operators, of which one fails',
    { StringLike: { 'aws:SourceVpce': 'vpce-*' }, NotIpAddress: { 'aws:VpcSourceIp': '10.20.0.0/16' } },
    'NotIpAddress aws:VpcSourceIp',
  ],
])('%s', (_, block, failed) => {
  expect(findFailedCondition(block, keys)).toBe(failed);
});
