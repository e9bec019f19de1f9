import { describe, expect, test } from 'vitest';
import { findProblems } from './sample-checks.testdata.ts';
import { listSamples } from './samples.testdata.ts';

const planted = (language: string, code: string) => findProblems([{ name: 'planted', language, code, broken: false }]);
const openapi = (more: object) => JSON.stringify({ openapi: '3.0.3', info: { title: 'A', version: '1' }, ...more });
const policy = (statement: object, version = '2012-10-17') =>
  JSON.stringify({ policyDocument: { Version: version, Statement: [statement] } });

describe('a planted error is found', () => {
  test.each([
    ['a type error', 'ts', "export const ttlSeconds: number = '300';"],
    ['a name that is not used', 'ts', 'const unused = 1;\nexport {};'],
    ['JSON with a comment', 'json', '{ "a": 1 // satu\n}'],
    ['YAML with a tab', 'yaml', 'a:\n\tb: 1'],
    ['GraphQL with an open brace', 'graphql', 'type Case { id: ID!'],
    ['an OpenAPI document without paths', 'json', openapi({})],
    ['an OpenAPI operation without responses', 'yaml', openapi({ paths: { '/v1/cases': { get: {} } } })],
    ['a policy with an effect that does not exist', 'json', policy({ Effect: 'allow', Action: 'sqs:SendMessage' })],
    ['a policy without an action', 'json', policy({ Effect: 'Allow', Resource: '*' })],
    ['a policy with a misspelt key', 'json', policy({ Effect: 'Allow', Action: 'sqs:*', Resourse: '*' })],
    [
      'a policy with a condition that does not exist',
      'json',
      policy({ Effect: 'Allow', Action: 'sqs:*', Condition: { StringIs: { 'aws:SourceVpc': 'vpc-1' } } }),
    ],
    [
      'a policy about something that is no ARN',
      'json',
      policy({ Effect: 'Allow', Action: 'sqs:*', Resource: 'antrean' }),
    ],
    ['a policy of a version that does not exist', 'json', policy({ Effect: 'Allow', Action: 'sqs:*' }, '2012-10-18')],
    ['a message that begins with a header', 'http', 'Idempotency-Key: 1\n\nPOST / HTTP/1.1'],
    ['a body that is no JSON', 'http', 'HTTP/1.1 202 Accepted\nLocation: /a\n\n{ "a": }'],
    ['a language that nobody checks', 'python', 'print(1)'],
    ['no language', '', 'x'],
  ])('%s', async (_, language, code) => {
    expect(await planted(language, code)).not.toEqual([]);
  });
});

describe('what is right passes', () => {
  test.each([
    ['a script without exports', 'ts', 'const a: number = 1;\nconsole.log(a);'.replace('console.log(a)', 'void a')],
    ['a query and a type', 'graphql', 'query Q { case(id: "1") { id } }\ntype Case { id: ID! }'],
    [
      'an OpenAPI document',
      'json',
      openapi({ paths: { '/v1': { get: { responses: { 200: { description: 'ok' } } } } } }),
    ],
    [
      'a policy',
      'json',
      policy({ Effect: 'Deny', Principal: '*', NotAction: 'sqs:*', Resource: ['arn:aws:s3:::berkas/*'] }),
    ],
    [
      'a policy that names a role and a condition',
      'json',
      policy({
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/kasus' },
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/*',
        Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
      }),
    ],
    ['a request and its answer', 'http', 'GET /a HTTP/1.1\nHost: a.example\n\nHTTP/1.1 200 OK\n\n{ "a": 1 }'],
    ['plain text', 'text', '200 ÷ 0,3 = 666'],
  ])('%s', async (_, language, code) => {
    expect(await planted(language, code)).toEqual([]);
  });
});

test('samples are found as fenced blocks and as frames, with the mark of the frame', () => {
  const mdx =
    'Teks.\n\n```json\n{ "a": 1 }\n```\n\n<CodeFrame mark="broken" language="ts" code={`a \\`b\\` /> ${c}`} note="x" />\n';
  expect(listSamples('05-x', mdx)).toEqual([
    { name: '05-x, line 3', language: 'json', code: '{ "a": 1 }\n', broken: false },
    { name: '05-x, line 7', language: 'ts', code: 'a `b` /> ${c}', broken: true },
  ]);
});
