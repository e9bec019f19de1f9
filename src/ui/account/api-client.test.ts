import { expect, it } from 'vitest';
import { createApiClient, delayBefore, readRetryAfter } from './api-client.ts';
import type { Surroundings } from './api-client.ts';

interface Sent {
  readonly path: string;
  readonly init: RequestInit;
}

/** A server that gives these answers one after the other, and what it was sent; `Error` stands for no answer. */
function scripted(...answers: readonly (Response | Error)[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const left = [...answers];
  const around: Surroundings = {
    async fetch(path, init) {
      sent.push({ path, init });
      const next = left.shift();
      if (next === undefined) throw new Error('nothing more was to be asked');
      if (next instanceof Error) throw next;
      return next;
    },
    wait: async (ms) => void waits.push(ms),
    random: () => 0,
    now: () => waits.reduce((sum, ms) => sum + ms, 0),
  };
  return { api: createApiClient({ around }), sent, waits };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
const failure = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json(status, { error: { code, message: 'Pesan', correlationId: 'c-1', details: { current: 1 } } }, headers);
const header = (sent: Sent | undefined, name: string): string | null => new Headers(sent?.init.headers).get(name);

it('repeats a command with the same key after the time that the server asks for', async () => {
  const { api, sent, waits } = scripted(
    failure(503, 'OVERLOADED', { 'retry-after': '3' }),
    failure(429, 'RATE_LIMITED', { 'retry-after': '7' }),
    json(201, { id: 'x' }),
  );
  expect(await api.command('submissions', { a: 1 })).toEqual({ kind: 'ok', status: 201, body: { id: 'x' } });
  expect(waits).toEqual([3000, 7000]);
  expect(sent.map(({ path }) => path)).toEqual(Array(3).fill('/api/v1/submissions'));
  const keys = sent.map((one) => header(one, 'idempotency-key'));
  expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{16,64}$/);
  expect(new Set(keys).size).toBe(1);
});

it('gives two commands two keys, and keeps the one that it is given', async () => {
  const { api, sent } = scripted(json(200, {}), json(200, {}), json(200, {}));
  await api.command('joins', {});
  await api.command('joins', {});
  await api.command('joins', {}, { key: 'given-key-of-mine' });
  const keys = sent.map((one) => header(one, 'idempotency-key'));
  expect(new Set(keys).size).toBe(3);
  expect(keys[2]).toBe('given-key-of-mine');
});

it('waits for the first try of a command that is still at work', async () => {
  const { api, waits } = scripted(failure(409, 'IDEMPOTENCY_IN_PROGRESS'), json(201, {}));
  expect((await api.command('joins', {})).kind).toBe('ok');
  expect(waits).toEqual([500]);
});

it('gives up after four tries and says what the server said', async () => {
  const { api, sent } = scripted(...Array.from({ length: 4 }, () => failure(503, 'OVERLOADED')));
  expect(await api.get('me')).toEqual({
    kind: 'refused',
    status: 503,
    code: 'OVERLOADED',
    message: 'Pesan',
    correlationId: 'c-1',
    details: { current: 1 },
    retryAfter: undefined,
  });
  expect(sent.length).toBe(4);
});

it.each([
  [400, 'BODY_MALFORMED'],
  [401, 'NOT_SIGNED_IN'],
  [409, 'REVISION_CONFLICT'],
  [500, 'INTERNAL'],
])('does not repeat what was refused with %s %s', async (status, code) => {
  const { api, sent } = scripted(failure(status, code));
  expect(await api.put('drafts/a', {})).toMatchObject({ kind: 'refused', status, code });
  expect(sent.length).toBe(1);
});

it('tries once more where no answer comes, then says that the server cannot be reached', async () => {
  const { api, sent } = scripted(new TypeError('failed'), new TypeError('failed'));
  expect(await api.get('me')).toEqual({ kind: 'unreachable' });
  expect(sent.length).toBe(2);
});

it('does not wait while the page is being left', async () => {
  const { api, sent, waits } = scripted(failure(503, 'OVERLOADED'));
  await api.put('drafts/a', {}, { leaving: true });
  expect(sent[0]?.init.keepalive).toBe(true);
  expect(waits).toEqual([]);
});

it('tells a host of files from a server that does not know the address', async () => {
  const page = (status: number): Response => new Response('<!doctype html>', { status });
  for (const status of [200, 404, 405]) expect(await scripted(page(status)).api.get('me')).toEqual({ kind: 'no-api' });
  expect(await scripted(failure(404, 'NOT_FOUND')).api.get('me')).toMatchObject({ kind: 'refused', code: 'NOT_FOUND' });
});

it('follows a status address until what it tells of is done, and no longer than two minutes', async () => {
  const { api } = scripted(json(200, { status: 'waiting' }), json(200, { status: 'passed' }));
  const done = ({ status }: { status: string }): boolean => status !== 'waiting';
  expect(await api.follow('/api/v1/submissions/x', done)).toMatchObject({ body: { status: 'passed' } });
  const patient = scripted(...Array.from({ length: 100 }, () => json(200, { status: 'waiting' })));
  expect(await patient.api.follow('submissions/x', done)).toMatchObject({ body: { status: 'waiting' } });
  expect(patient.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(120_000);
  expect(patient.sent.length).toBeLessThan(60);
});

it('does not come back earlier than it may: where that is long, it says so instead', async () => {
  const { api, sent } = scripted(failure(429, 'RATE_LIMITED', { 'retry-after': '600' }));
  expect(await api.get('me')).toMatchObject({ kind: 'refused', status: 429, retryAfter: 600 });
  expect(sent.length).toBe(1);
});

it('spreads what it waits, twice as long each time', () => {
  expect([1, 2, 3].map((attempt) => delayBefore(attempt, undefined, () => 0))).toEqual([500, 1000, 2000]);
  expect(delayBefore(1, 10, () => 0.5)).toBe(11_250);
});

it('reads seconds and dates', () => {
  const now = Date.UTC(2026, 10, 28);
  expect(readRetryAfter('12', now)).toBe(12);
  expect(readRetryAfter(new Date(now + 5000).toUTCString(), now)).toBe(5);
  expect(readRetryAfter(new Date(now - 5000).toUTCString(), now)).toBe(0);
  expect(readRetryAfter('soon', now)).toBeUndefined();
});
