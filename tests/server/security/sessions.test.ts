import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../fuzz/send-raw.ts';
import { createVisitor, register, startTestServer } from '../../support/server.ts';
import type { Person, Reply, TestServer } from '../../support/server.ts';
import { noLimits } from '../contract/installation.ts';

let server: TestServer;
let ayu: Person;

beforeAll(async () => {
  server = await startTestServer({ requestLimits: noLimits });
  ayu = await register(server, { name: 'Ayu' });
});
afterAll(() => server.stop());

const cookieName = 'gerbang.session_token';
const me = (headers: Readonly<Record<string, string>>) =>
  createVisitor(server.origin).request('GET', '/api/v1/me', { headers });
const cookieOf = ({ cookies }: Pick<Person, 'cookies'>): string => `${cookieName}=${cookies.get(cookieName) ?? ''}`;

async function signIn({ email, password }: Pick<Person, 'email' | 'password'>) {
  const visitor = createVisitor(server.origin);
  const reply = await visitor.request('POST', '/api/auth/sign-in/email', { body: { email, password } });
  expect(reply.status, reply.text).toBe(200);
  return visitor;
}

describe('a session', () => {
  it('is made anew at sign-in, whatever token was planted before', async () => {
    const attacker = await register(server, { name: 'Penyerang' });
    for (const planted of ['planted', 'planted.signature', attacker.cookies.get(cookieName) ?? '']) {
      const visitor = createVisitor(server.origin);
      visitor.cookies.set(cookieName, planted);
      await visitor.request('POST', '/api/auth/sign-in/email', { body: { email: ayu.email, password: ayu.password } });
      expect(visitor.cookies.get(cookieName)).not.toBe(planted);
      expect((await visitor.request('GET', '/api/v1/me')).body.id).toBe(ayu.id);
      const withPlanted = await me({ cookie: `${cookieName}=${planted}` });
      expect(withPlanted.body.id ?? 'nobody').toBe(planted.startsWith('planted') ? 'nobody' : attacker.id);
    }
  });

  it('is kept from scripts and other sites by its cookie', async () => {
    const reply = await createVisitor(server.origin).request('POST', '/api/auth/sign-in/email', {
      body: { email: ayu.email, password: ayu.password },
    });
    const [line = ''] = reply.headers.getSetCookie().filter((one) => one.startsWith(cookieName));
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Lax/i);
  });

  it('ends at sign-out, at the server too', async () => {
    const visitor = await signIn(ayu);
    const cookie = cookieOf(visitor);
    await visitor.request('POST', '/api/auth/sign-out', { body: {} });
    expect((await me({ cookie })).status).toBe(401);
  });

  it('ends everywhere when the password is made anew', async () => {
    const person = await register(server, { name: 'Budi' });
    const cookies = [cookieOf(person), cookieOf(await signIn(person))];
    await person.request('POST', '/api/auth/request-password-reset', { body: { email: person.email } });
    const token = new URL(server.mailLink(person.email, 'reset')).searchParams.get('token');
    const body = { token, newPassword: 'kata sandi yang lain' };
    const thief = createVisitor(server.origin);
    expect((await thief.request('POST', '/api/auth/reset-password', { body })).status).toBe(200);
    for (const cookie of cookies) expect((await me({ cookie })).status).toBe(401);
    expect((await thief.request('POST', '/api/auth/reset-password', { body })).status).toBe(400);
  });

  it('ends with its account', async () => {
    const person = await register(server, { name: 'Citra' });
    const cookie = cookieOf(person);
    const deleted = await person.request('DELETE', '/api/v1/me', { body: { email: person.email } });
    expect([deleted.status, (await me({ cookie })).status]).toEqual([204, 401]);
  });

  it('is none beside an Authorization that is not valid', async () => {
    const cookie = cookieOf(ayu);
    for (const authorization of [
      'Bearer a-token-that-nobody-has',
      `Bearer ${'a'.repeat(40)}.${'b'.repeat(43)}=`,
      'Bearer short',
      'Bearer',
      'Basic YXl1OmF5dQ==',
      `gbm_${'a'.repeat(43)}`,
      `Bearer gbm_${'a'.repeat(43)}`,
    ]) {
      const read = await me({ cookie, authorization });
      expect([authorization, read.status]).toEqual([authorization, 401]);
      // Nor does a header like it open the way for a request from elsewhere.
      const headers = { cookie, authorization, origin: 'https://evil.example', 'content-type': 'application/json' };
      const written = await sendRaw(server.origin, {
        method: 'PATCH',
        path: '/api/v1/me',
        headers,
        body: Buffer.from('{"name":"Diambil"}'),
      });
      expect([authorization, written.status]).toEqual([authorization, 401]);
    }
    expect((await me({ cookie })).body.name).toBe('Ayu');
  });

  it('goes by its token as bearer, without a cookie', async () => {
    const { body } = await createVisitor(server.origin).request('POST', '/api/auth/sign-in/email', {
      body: { email: ayu.email, password: ayu.password },
    });
    const { token } = body as { readonly token: string };
    expect((await me({ authorization: `Bearer ${token}` })).body.id).toBe(ayu.id);
  });
});

describe('a request from another origin', () => {
  const origins = (own: string): readonly (string | undefined)[] => [
    'https://evil.example',
    'null',
    undefined,
    `${own}.evil.example`,
    own.replace('http:', 'https:'),
    `${own}:80`,
    `${own}/`,
  ];
  const forms: readonly (readonly [type: string, body: (json: string) => string])[] = [
    ['application/json', (json) => json],
    ['text/plain', (json) => json],
    ['text/plain; application/json', (json) => json],
    ['application/x-www-form-urlencoded', () => 'name=Diambil&email=x'],
    [
      'multipart/form-data; boundary=x',
      () => '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nDiambil\r\n--x--',
    ],
  ];
  const targets: readonly (readonly [method: string, path: string, body: object])[] = [
    ['PATCH', '/api/v1/me', { name: 'Diambil' }],
    ['POST', '/api/v1/me/variants/pilih-produk-api/rerolls', {}],
    ['DELETE', '/api/v1/me', { email: 'ayu' }],
    ['POST', '/api/auth/sign-out', {}],
    ['POST', '/api/auth/revoke-sessions', {}],
    ['POST', '/api/auth/change-password', { currentPassword: 'kata sandi Ayu', newPassword: 'kata sandi lain' }],
  ];

  it.each(targets)('is refused with the cookie of the victim: %s %s', async (method, path, body) => {
    const own = new URL(server.origin).origin;
    const cookie = cookieOf(ayu);
    const before = await me({ cookie });
    for (const origin of origins(own)) {
      for (const [type, encode] of forms) {
        const headers = {
          cookie,
          'content-type': type,
          'idempotency-key': 'a-key-of-the-attacker',
          referer: `${own}/akun`,
          ...(origin === undefined ? {} : { origin }),
        };
        const reply: Reply = await sendRaw(server.origin, {
          method,
          path,
          headers,
          body: Buffer.from(encode(JSON.stringify(body))),
        });
        const isJson = type === 'application/json';
        expect([origin, type, reply.status, reply.body?.error?.code], reply.text).toEqual([
          origin,
          type,
          isJson ? 403 : 415,
          isJson ? 'ORIGIN_REFUSED' : 'BODY_NOT_JSON',
        ]);
        expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      }
    }
    expect((await me({ cookie })).body).toEqual(before.body);
  });

  it('signs nobody in', async () => {
    const body = Buffer.from(JSON.stringify({ email: ayu.email, password: ayu.password }));
    const headers = {
      origin: 'https://evil.example',
      'content-type': 'application/json',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'cors',
    };
    const reply = await sendRaw(server.origin, { method: 'POST', path: '/api/auth/sign-in/email', headers, body });
    expect([reply.status, reply.headers.getSetCookie()]).toEqual([403, []]);
  });
});
