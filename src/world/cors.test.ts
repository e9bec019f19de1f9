import { describe, expect, test } from 'vitest';
import { createCorsServer, type CorsConfig } from './cors-server.ts';
import {
  checkOrigin,
  exposedHeaders,
  fetchAsBrowser,
  mixesOrigins,
  preflightCauses,
  preflightLifetime,
  type ScriptRequest,
} from './cors.ts';

const portal = 'https://portal.kasus.example';
const config: CorsConfig = {
  origins: { kind: 'list', origins: [portal] },
  methods: ['GET', 'POST'],
  headers: ['authorization', 'content-type'],
  exposed: ['retry-after'],
  credentials: false,
  maxAge: 600,
  guardsPreflight: false,
  onErrors: true,
};
const post: ScriptRequest = {
  origin: portal,
  target: 'https://api.kasus.example',
  method: 'POST',
  headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
  credentials: false,
};
const run = (request: Partial<ScriptRequest> = {}, changes: Partial<CorsConfig> = {}, status = 200) =>
  fetchAsBrowser(
    { ...post, ...request },
    createCorsServer({ ...config, ...changes }, () => ({ status, headers: { 'retry-after': '20', 'x-inner': '1' } })),
  );

describe('which requests ask first', () => {
  test.each([
    ['GET', {}, []],
    ['POST', { 'content-type': 'text/plain;charset=UTF-8', accept: '*/*' }, []],
    ['POST', { 'content-type': 'application/json' }, [{ kind: 'header', name: 'content-type' }]],
    [
      'PATCH',
      { 'idempotency-key': 'k' },
      [
        { kind: 'method', method: 'PATCH' },
        { kind: 'header', name: 'idempotency-key' },
      ],
    ],
  ] as const)('%s %j', (method, headers, causes) => {
    expect(preflightCauses({ method, headers })).toEqual(causes);
  });
});

describe('the CORS check of the Fetch standard', () => {
  test.each([
    [{}, false, 'origin-missing'],
    [{ 'access-control-allow-origin': '*' }, false, undefined],
    [{ 'access-control-allow-origin': '*' }, true, 'wildcard-with-credentials'],
    [{ 'access-control-allow-origin': portal }, false, undefined],
    [{ 'access-control-allow-origin': `${portal}/` }, false, 'origin-mismatch'],
    [{ 'access-control-allow-origin': `${portal}, https://b.example` }, false, 'origin-mismatch'],
    [{ 'access-control-allow-origin': portal }, true, 'credentials-not-allowed'],
    [
      { 'access-control-allow-origin': portal, 'access-control-allow-credentials': 'True' },
      true,
      'credentials-not-allowed',
    ],
    [{ 'access-control-allow-origin': portal, 'access-control-allow-credentials': 'true' }, true, undefined],
  ])('%j, credentials %s: %s', (headers, credentials, refusal) => {
    expect(checkOrigin({ origin: portal, credentials }, headers)?.kind).toBe(refusal);
  });
});

test('a preflight names method and headers, carries neither, and lasts as long as the server says', () => {
  const { steps, outcome, preflightSeconds } = run({ credentials: false, cookie: 's=1' });
  expect(steps[0]).toEqual({
    kind: 'sent',
    preflight: true,
    message: {
      method: 'OPTIONS',
      headers: {
        origin: portal,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    },
  });
  expect(steps.map(({ kind }) => kind)).toEqual(['sent', 'answered', 'sent', 'answered']);
  expect(preflightSeconds).toBe(600);
  expect(outcome).toEqual({ kind: 'readable', status: 200, headers: { 'retry-after': '20' } });
});

test.each([
  ['an authorizer before OPTIONS', {}, { guardsPreflight: true }, { kind: 'preflight-status', status: 401 }],
  ['the same, without headers', {}, { guardsPreflight: true, onErrors: false }, { kind: 'origin-missing' }],
  ['a method left out', { method: 'PATCH' }, {}, { kind: 'method-not-allowed', method: 'PATCH' }],
  [
    'a header left out',
    { headers: { authorization: 'Bearer t', 'idempotency-key': 'k' } },
    {},
    { kind: 'header-not-allowed', name: 'idempotency-key' },
  ],
  ['a star for headers', {}, { headers: ['*'] }, { kind: 'header-not-allowed', name: 'authorization' }],
  ['another page', { origin: 'https://portal.kasus.example.test' }, {}, { kind: 'origin-missing' }],
  ['a star with cookies', { credentials: true }, { origins: { kind: 'any' } }, { kind: 'wildcard-with-credentials' }],
] as const)('%s keeps the request from being sent', (_, request, changes, refusal) => {
  const { steps, outcome } = run(request, changes);
  expect(outcome).toEqual({ kind: 'network-error', refusal });
  expect(steps.filter((step) => step.kind === 'sent' && !step.preflight)).toEqual([]);
});

test('a script cannot write the origin itself', () => {
  const sent = run({ headers: { origin: 'https://lain.example', cookie: 's=2' } }).steps[0];
  expect(sent).toMatchObject({ preflight: false, message: { method: 'POST', headers: { origin: portal } } });
});

test('POST passes without being listed, because a form could send it', () => {
  expect(run({}, { methods: [] }).outcome.kind).toBe('readable');
});

test('an error without CORS headers reaches the browser and not its script', () => {
  const hidden = run({}, { onErrors: false }, 401);
  expect(hidden.steps.at(-2)).toMatchObject({ kind: 'answered', answer: { status: 401 } });
  expect(hidden.outcome).toEqual({ kind: 'network-error', refusal: { kind: 'origin-missing' } });
  expect(run({}, { onErrors: true }, 401).outcome).toMatchObject({ kind: 'readable', status: 401 });
});

test('a simple request is carried out although its answer stays hidden', () => {
  const written: string[] = [];
  const server = createCorsServer(config, ({ method }) => {
    written.push(method);
    return { status: 201, headers: {} };
  });
  const { outcome, causes } = fetchAsBrowser({ ...post, origin: 'https://lain.example', headers: {} }, server);
  expect([causes, outcome.kind, written]).toEqual([[], 'network-error', ['POST']]);
});

test('cookies go along when asked for, and to the own origin always', () => {
  const cookieOf = (request: Partial<ScriptRequest>) => {
    const sent = run({ cookie: 's=1', headers: {}, ...request }, { credentials: true }).steps.find(
      (step) => step.kind === 'sent' && !step.preflight,
    );
    return sent?.kind === 'sent' ? sent.message.headers['cookie'] : undefined;
  };
  expect(cookieOf({})).toBeUndefined();
  expect(cookieOf({ credentials: true })).toBe('s=1');
  expect(cookieOf({ origin: post.target })).toBe('s=1');
});

test('a pattern of all https origins and a reflected origin pass with cookies: the browser cannot tell', () => {
  for (const kind of ['any-https', 'reflect'] as const) {
    const request = { origin: 'https://jahat.example', credentials: true };
    expect(run(request, { origins: { kind }, credentials: true }).outcome.kind).toBe('readable');
  }
});

test('lifetime is five seconds where the server says nothing or nonsense', () => {
  expect([{}, { 'access-control-max-age': '-1' }, { 'access-control-max-age': '0' }].map(preflightLifetime)).toEqual([
    5, 5, 0,
  ]);
});

test('exposed headers: a star counts only without credentials', () => {
  const headers = { 'access-control-expose-headers': '*', 'x-total': '3', 'content-type': 'text/plain' };
  expect(Object.keys(exposedHeaders(headers, true))).toEqual(['content-type']);
  expect(Object.keys(exposedHeaders(headers, false))).toContain('x-total');
});

test('answers for two origins need Vary to stand in one cache', () => {
  const answer = (origin: string, vary?: string) => ({
    'access-control-allow-origin': origin,
    ...(vary === undefined ? {} : { vary }),
  });
  expect(mixesOrigins(answer('https://a.example'), answer('https://b.example'))).toBe(true);
  expect(mixesOrigins(answer('https://a.example', 'Accept, origin'), answer('https://b.example', 'Origin'))).toBe(
    false,
  );
  expect(mixesOrigins(answer('*'), answer('*'))).toBe(false);
});
