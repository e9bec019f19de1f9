import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isLoopback } from '#contract';
import { createClient } from './client.ts';
import { loginByDevice } from './sign-in/device-login.ts';
import type { DeviceLogin, DevicePrompt } from './sign-in/device-login.ts';
import { parseServer } from './server-address.ts';

const schema = z.strictObject({ ok: z.literal(true) });
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server on loopback that answers as `handle` says, which is told how many requests there have been. */
async function serve(handle: Handler): Promise<{ readonly origin: string; readonly requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    request.resume();
    handle(request, response, requests.push(request));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const envelope = (code: string) => ({ error: { code, message: 'Coba lagi nanti.', correlationId: 'c-7' } });

describe('the client', () => {
  it('waits as long as the server asks, and sends the command again with the same key', async () => {
    const { origin, requests } = await serve((_, response, count) =>
      count < 3
        ? json(response, 503, envelope('OVERLOADED'), { 'retry-after': '1' })
        : json(response, 201, { ok: true }),
    );
    const waits: number[] = [];
    const client = createClient({ server: origin, token: 't', onWait: (seconds) => waits.push(seconds) });
    const answer = await client.send({ method: 'POST', path: '/x', body: {}, key: 'k'.repeat(16), schema });
    expect(answer).toEqual({ kind: 'answered', value: { ok: true } });
    expect(waits).toEqual([1, 1]);
    expect(requests.map(({ headers }) => [headers['idempotency-key'], headers.authorization])).toEqual(
      Array.from({ length: 3 }, () => ['k'.repeat(16), 'Bearer t']),
    );
  });

  it.each([
    ['a command without a key', '1', { method: 'POST', body: {} } as const],
    ['anything to a server that asks for an hour', '3600', { method: 'GET' } as const],
  ])('does not send %s again', async (_, retryAfter, request) => {
    const { origin, requests } = await serve((__, response) =>
      json(response, 429, envelope('RATE_LIMITED'), { 'retry-after': retryAfter }),
    );
    const answer = await createClient({ server: origin }).send({ ...request, path: '/x', schema });
    expect(answer).toMatchObject({ kind: 'refused', status: 429, code: 'RATE_LIMITED', correlationId: 'c-7' });
    expect(requests).toHaveLength(1);
  });

  it('follows no redirect, so that no token goes elsewhere', async () => {
    const thief = await serve((_, response) => json(response, 200, { ok: true }));
    const { origin } = await serve((_, response) => response.writeHead(307, { location: thief.origin }).end());
    const answer = await createClient({ server: origin, token: 't' }).send({ method: 'GET', path: '/x', schema });
    expect(answer).toMatchObject({ kind: 'unexpected', status: 307 });
    expect(thief.requests).toEqual([]);
  });

  it.each([
    ['another shape', 200, JSON.stringify({ ok: true, more: 1 })],
    ['no JSON', 200, '<html>'],
    ['a failure that is not of the contract', 500, 'nginx'],
    ['an error code that the contract does not know', 400, JSON.stringify(envelope('OH_NO'))],
  ])('takes no %s for an answer, and keeps the correlation id', async (_, status, body) => {
    const { origin } = await serve((__, response) =>
      response.writeHead(status, { 'x-correlation-id': 'c-9' }).end(body),
    );
    const answer = await createClient({ server: origin }).send({ method: 'GET', path: '/x', schema });
    expect(answer).toMatchObject({ kind: 'unexpected', status, correlationId: 'c-9' });
  });
});

describe('addresses of servers', () => {
  it.each([
    ['https://kursus.example/', 'https://kursus.example'],
    ['http://localhost:4321', 'http://localhost:4321'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1'],
    ['http://[::1]:1', 'http://[::1]:1'],
  ])('%s is one', (text, origin) => expect(parseServer(text)).toBe(origin));

  it.each([
    'http://kursus.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'https://a:b@kursus.example',
    'https://kursus.example/path',
    'https://kursus.example?x',
    'ftp://kursus.example',
    'kursus.example',
    'file:///etc/passwd',
  ])('%s is none', (text) => expect(() => parseServer(text)).toThrow('cannot be a server'));

  it('on this machine are few', () => {
    expect(['localhost', '127.9.9.9', '[::1]'].map(isLoopback)).toEqual([true, true, true]);
    expect(['128.0.0.1', 'localhost.example', '0.0.0.0'].map(isLoopback)).toEqual([false, false, false]);
  });
});

describe('signing in by a device code', () => {
  /** Signs in against answers to polls, one after the other; time passes only while the client sleeps. */
  async function signIn(polls: readonly object[], expiresIn = 600) {
    let polled = 0;
    const { origin } = await serve((request, response) => {
      if (request.url === '/api/auth/device/code')
        return json(response, 200, {
          device_code: 'd',
          user_code: 'ABCDEFGH',
          verification_uri: 'https://kursus.example/akun/perangkat',
          expires_in: expiresIn,
          interval: 5,
        });
      const answer = polls[Math.min(polled, polls.length - 1)] ?? {};
      polled += 1;
      return json(response, 'error' in answer ? 400 : 200, answer);
    });
    const slept: number[] = [];
    const shown: DevicePrompt[] = [];
    let now = 0;
    const login: DeviceLogin = await loginByDevice(createClient({ server: origin }), {
      show: async (prompt) => void shown.push(prompt),
      now: () => now,
      sleep: async (ms) => {
        now += ms;
        slept.push(ms / 1000);
      },
    });
    return { login, shown, slept };
  }

  it('asks as seldom as the server wants, and less often when told to slow down', async () => {
    const { login, shown, slept } = await signIn([
      { error: 'authorization_pending' },
      { error: 'slow_down' },
      { error: 'authorization_pending' },
      { error: 'slow_down' },
      { access_token: 'token', token_type: 'Bearer', expires_in: 60 },
    ]);
    expect(login).toEqual({ kind: 'signed-in', token: 'token', seconds: 60 });
    expect(slept).toEqual([5, 5, 10, 10, 15]);
    expect(shown).toEqual([{ address: 'https://kursus.example/akun/perangkat', code: 'ABCDEFGH', minutes: 10 }]);
  });

  it('ends when somebody denies, when the code expires, and when nobody answers in time', async () => {
    expect((await signIn([{ error: 'access_denied' }])).login).toEqual({ kind: 'denied' });
    expect((await signIn([{ error: 'expired_token' }])).login).toEqual({ kind: 'expired' });
    const { login, slept } = await signIn([{ error: 'authorization_pending' }], 60);
    expect([login, slept.length]).toEqual([{ kind: 'expired' }, 12]);
    expect((await signIn([{ error: 'invalid_grant' }])).login).toMatchObject({ kind: 'failed' });
    expect((await signIn([{ error: 'rubbish' }])).login).toMatchObject({ kind: 'failed' });
  });
});
