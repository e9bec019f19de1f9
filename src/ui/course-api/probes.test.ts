import { expect, test } from 'vitest';
import { accessProbes } from './access-probes.ts';
import { capacityProbes } from './capacity-probes.ts';
import { commandProbes } from './command-probes.ts';
import { errorProbes } from './error-probes.ts';
import type { Exchange, ProbeRequest } from './exchange.ts';
import { tryProbe, type Probe } from './probe.ts';
import { traceProbes } from './trace-probes.ts';

type Reply = Pick<Exchange, 'status'> & { readonly json?: unknown; readonly headers?: Record<string, string> };

const all = [
  ...errorProbes,
  ...commandProbes(() => 'key-of-16-letters'),
  ...accessProbes,
  ...capacityProbes,
  ...traceProbes,
];

function probeOf(rule: string): Probe {
  const probe = all.find((one) => one.rule === rule);
  if (probe === undefined) throw new Error(`no probe for ${rule}`);
  return probe;
}

/** Tries a probe on an API that answers as the function says. */
async function judged(rule: string, reply: (request: ProbeRequest, index: number) => Reply) {
  let count = 0;
  const { judgement } = await tryProbe(probeOf(rule), async (request) => {
    const { headers = {}, json, status } = reply(request, count++);
    return { request, status, headers, json, text: json === undefined ? '' : JSON.stringify(json) };
  });
  return judgement;
}

const failure = (code: string, more: object = {}) => ({
  error: { code, message: 'Pesan.', correlationId: 'c-1', ...more },
});
const notFound: Reply = { status: 404, json: failure('NOT_FOUND') };

test('each rule has one probe', () => {
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(all.length);
});

test('one shape of every failure, with a code that fits its status', async () => {
  expect((await judged('error-seragam', () => notFound)).outcome).toBe('obeys');
  expect((await judged('error-seragam', () => ({ status: 404, json: { detail: 'no' } }))).outcome).toBe('breaks');
  expect((await judged('error-seragam', () => ({ status: 400, json: failure('NOT_FOUND') }))).outcome).toBe('breaks');
});

test('a stack trace in a failure is found', async () => {
  const leaking = { status: 400, json: failure('BODY_MALFORMED', { message: 'at parse (/app/src/x.ts:3:14)' }) };
  expect((await judged('error-tanpa-internal', () => notFound)).outcome).toBe('obeys');
  expect((await judged('error-tanpa-internal', () => leaking)).outcome).toBe('breaks');
});

test('a command without a key has to be refused for that', async () => {
  const refused = { status: 400, json: failure('IDEMPOTENCY_KEY_MISSING') };
  expect((await judged('command-butuh-kunci', () => refused)).outcome).toBe('obeys');
  expect((await judged('command-butuh-kunci', () => ({ status: 200, json: {} }))).outcome).toBe('breaks');
});

const done = (replayed: boolean): Reply => ({
  status: 200,
  json: { attempts: [] },
  headers: replayed ? { 'idempotency-replayed': 'true' } : {},
});

test('the same key gets the same answer, and the second one is no second run', async () => {
  expect((await judged('idem-hasil-sama', (_, index) => done(index === 1))).outcome).toBe('obeys');
  expect((await judged('idem-hasil-sama', () => done(false))).outcome).toBe('breaks');
  const different = (_: ProbeRequest, index: number): Reply => ({ ...done(index === 1), json: { index } });
  expect((await judged('idem-hasil-sama', different)).outcome).toBe('breaks');
});

test('of two at once exactly one is run', async () => {
  expect((await judged('idem-satu-efek', (_, index) => done(index === 0))).outcome).toBe('obeys');
  expect((await judged('idem-satu-efek', () => done(false))).outcome).toBe('breaks');
});

test('another body under the same key is a conflict', async () => {
  const conflict: Reply = { status: 409, json: failure('IDEMPOTENCY_KEY_REUSED') };
  expect((await judged('idem-payload-beda', (_, index) => (index === 0 ? done(false) : conflict))).outcome).toBe(
    'obeys',
  );
  expect((await judged('idem-payload-beda', () => done(false))).outcome).toBe('breaks');
});

test('a refusal that tells apart what is hidden and what is not there is found', async () => {
  expect((await judged('samar-404-konsisten', () => notFound)).outcome).toBe('obeys');
  const telling = (_: ProbeRequest, index: number): Reply => ({
    status: 404,
    json: failure('NOT_FOUND', { message: index === 0 ? 'Kelas itu tidak ada.' : 'Pesan.' }),
  });
  expect((await judged('samar-404-konsisten', telling)).outcome).toBe('breaks');
});

test('one route that lets nobody in without saying so is found', async () => {
  const closed: Reply = { status: 401, json: failure('NOT_SIGNED_IN') };
  expect((await judged('default-deny', () => closed)).outcome).toBe('obeys');
  const open = ({ path }: ProbeRequest): Reply => (path === 'audit' ? { status: 200, json: {} } : closed);
  expect((await judged('default-deny', open)).outcome).toBe('breaks');
});

test('a made-up token that passes for none is found', async () => {
  expect((await judged('fail-closed', () => ({ status: 401 }))).outcome).toBe('obeys');
  expect((await judged('fail-closed', () => ({ status: 200 }))).outcome).toBe('breaks');
});

test('an answer that lets another origin in is found', async () => {
  expect((await judged('cors-origin-eksplisit', () => ({ status: 200 }))).outcome).toBe('obeys');
  const open = { status: 200, headers: { 'access-control-allow-origin': '*' } };
  expect((await judged('cors-origin-eksplisit', () => open)).outcome).toBe('breaks');
});

function limitsWith(change: { readonly grading?: number; readonly regrades?: number; readonly perVerdict?: number }) {
  const { grading = 12_000, perVerdict = 20, regrades = 3 } = change;
  const limit = (route: string, requests: number, seconds: number) => ({
    route,
    requests,
    seconds,
    per: 'account',
    why: '',
  });
  return {
    status: 200,
    json: {
      capacity: { workers: 2, millisecondsPerVerdict: perVerdict, verdictsPerSecond: 95, waitingAtMost: 200 },
      limits: [
        limit('GET /api/v1/*', 600, 60),
        limit('POST /api/v1/submissions', 60, 60),
        limit('POST /api/v1/regrades', regrades, 600),
      ],
      timeouts: [
        { layer: 'server', milliseconds: 20_000 },
        { layer: 'grading', milliseconds: grading },
        { layer: 'database', milliseconds: 10_000 },
      ],
    },
  };
}

test('limits, capacity and timeouts are judged by their numbers', async () => {
  const rules = [
    'throttle-per-rute',
    'rute-mahal-ketat',
    'throttle-memakai-durasi-benar',
    'throttle-selaras-kapasitas',
    'timeout-hilir-lebih-pendek',
  ];
  for (const rule of rules) expect((await judged(rule, () => limitsWith({}))).outcome, rule).toBe('obeys');
  expect((await judged('timeout-hilir-lebih-pendek', () => limitsWith({ grading: 20_000 }))).outcome).toBe('breaks');
  expect((await judged('rute-mahal-ketat', () => limitsWith({ regrades: 6000 }))).outcome).toBe('breaks');
  expect((await judged('throttle-memakai-durasi-benar', () => limitsWith({ perVerdict: 40 }))).outcome).toBe('breaks');
});

test('an answer in another shape proves nothing', async () => {
  expect((await judged('throttle-per-rute', () => ({ status: 200, json: {} }))).outcome).toBe('unclear');
});

test('who is not signed in, or out of requests, is told so instead of a judgement', async () => {
  const signedOut = await judged('idem-hasil-sama', () => ({ status: 401, json: failure('NOT_SIGNED_IN') }));
  expect(signedOut).toEqual({ outcome: 'unclear', facts: ['Perlu akun: masuk dulu, lalu coba lagi.'] });
  const limited = await judged('error-seragam', () => ({ status: 429, headers: { 'retry-after': '17' } }));
  expect(limited.facts.join()).toContain('17 detik');
});

test('a correlation id that is taken as it is although unsafe is found', async () => {
  const replacing = (_: ProbeRequest, index: number): Reply => ({
    status: 200,
    headers: { 'x-correlation-id': `id-${index}` },
  });
  expect((await judged('correlation-dibuat', replacing)).outcome).toBe('obeys');
  const echoing = ({ headers }: ProbeRequest): Reply => ({
    status: 200,
    headers: { 'x-correlation-id': headers?.['x-correlation-id'] ?? 'fresh' },
  });
  expect((await judged('correlation-dibuat', echoing)).outcome).toBe('breaks');
});
