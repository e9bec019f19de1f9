import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVisitor, register, startTestServer } from '../../support/server.ts';
import type { Person, Reply, TestServer } from '../../support/server.ts';
import { noLimits } from '../contract/installation.ts';

let server: TestServer;
let learner: Person;
let teacher: Person;
let cohort: string;

beforeAll(async () => {
  server = await startTestServer({ requestLimits: noLimits });
  learner = await register(server, { name: 'Ayu' });
  teacher = await register(server, { name: 'Rani', role: 'instructor' });
  const made = await teacher.request('POST', '/api/v1/cohorts', { body: { name: 'Nusantara 03' } });
  ({ id: cohort } = made.body as { readonly id: string });
});
afterAll(() => server.stop());

const post = (path: string, body: unknown) =>
  createVisitor(server.origin).request('POST', `/api/auth${path}`, { body });
const rowOf = async (email: string) =>
  server.running.store.db.selectFrom('user').selectAll().where('email', '=', email).executeTakeFirst();
const newEmail = (): string => `orang.${randomUUID().slice(0, 8)}@example.org`;

describe('nobody rises', () => {
  const smuggled: readonly (readonly [name: string, value: unknown])[] = [
    ['role', 'admin'],
    ['role', ['admin']],
    ['id', 'chosen-by-the-client-chosen'],
    ['emailVerified', true],
    ['email_verified', true],
    ['createdAt', '2001-01-01T00:00:00.000Z'],
    ['isAdmin', true],
    ['__proto__', { role: 'admin', emailVerified: true }],
    ['constructor', { prototype: { role: 'admin' } }],
  ];
  // Written as text: an object literal would take `__proto__` for itself.
  const withField = (base: object, name: string, value: unknown): string =>
    `${JSON.stringify(base).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`;

  it.each(smuggled)('by %s in what one registers with', async (name, value) => {
    const email = newEmail();
    const base = { name: 'Penyusup', email, password: 'kata sandi yang panjang' };
    const reply = await post('/sign-up/email', withField(base, name, value));
    const row = await rowOf(email);
    if (reply.status === 200) expect(row).toMatchObject({ role: 'learner', emailVerified: 0 });
    else expect([reply.status, row]).toEqual([400, undefined]);
    expect(row?.id).not.toBe('chosen-by-the-client-chosen');
    expect(new Date((row?.createdAt as string | undefined) ?? Date.now()).getFullYear()).toBeGreaterThan(2020);
  });

  it.each(smuggled)('by %s in a change of the own account, of a cohort or of a member', async (name, value) => {
    const before = await rowOf(learner.email);
    const targets: readonly (readonly [Person, string, string, object])[] = [
      [learner, 'PATCH', '/api/v1/me', { name: 'Ayu' }],
      [teacher, 'PATCH', `/api/v1/cohorts/${cohort}`, { name: 'Nusantara 03' }],
      [teacher, 'POST', '/api/v1/cohorts', { name: 'Lain' }],
      [teacher, 'POST', `/api/v1/cohorts/${cohort}/invites`, { as: 'learner' }],
      [teacher, 'PATCH', `/api/v1/cohorts/${cohort}/members/${teacher.id}`, { as: 'instructor' }],
    ];
    for (const [person, method, path, base] of targets) {
      const reply = await person.request(method, path, { body: withField(base, name, value) });
      // The parser makes a key of `__proto__`, and the schema drops or refuses it; either way it does nothing.
      if (name === '__proto__') expect([200, 201, 400], `${path} ${reply.text}`).toContain(reply.status);
      else expect([path, reply.status]).toEqual([path, 400]);
    }
    for (const path of ['/update-user', '/update-session', '/change-email', '/set-password', '/link-social']) {
      await learner.request('POST', `/api/auth${path}`, { body: withField({ name: 'Ayu' }, name, value) });
    }
    const after = await rowOf(learner.email);
    expect({ ...after, updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 });
    expect((await learner.request('GET', '/api/v1/me')).body.role).toBe('learner');
    expect((await teacher.request('GET', '/api/v1/me')).body.role).toBe('instructor');
  });

  it('by the routes of administrators, or as administrator of a class', async () => {
    for (const person of [learner, teacher]) {
      const reply = await person.request('PATCH', `/api/v1/accounts/${person.id}`, { body: { role: 'admin' } });
      expect(reply.status).toBe(403);
    }
    const asAdmin = await teacher.request('PATCH', `/api/v1/cohorts/${cohort}/members/${teacher.id}`, {
      body: { as: 'admin' },
    });
    expect(asAdmin.status).toBe(400);
  });

  it('by a path of better-auth that is not wanted here', async () => {
    for (const path of [
      '/update-user',
      '/change-email',
      '/delete-user',
      '/link-social',
      '/set-password',
      '/admin/set-role',
      '/admin/create-user',
      '/organization/create',
      '/sign-in/magic-link',
      '/sign-in/oauth2',
      '/email-otp/send-verification-otp',
    ]) {
      const reply = await learner.request('POST', `/api/auth${path}`, { body: { name: 'X', role: 'admin' } });
      expect([path, reply.status, reply.body?.error?.code]).toEqual([path, 404, 'NOT_FOUND']);
    }
    expect((await learner.request('GET', '/api/auth/delete-user/callback?token=x')).status).toBe(404);
  });
});

describe('who has an account here is not told', () => {
  const shape = ({ body, headers, status }: Reply) => ({
    status,
    type: headers.get('content-type'),
    // Ids and times differ from answer to answer.
    body: JSON.parse(
      JSON.stringify(body).replaceAll(/"(id|createdAt|updatedAt|correlationId|email|name)":"[^"]*"/g, '"$1":""'),
    ) as unknown,
    cookies: headers.getSetCookie().length,
  });

  it('by registering', async () => {
    const base = { name: 'Siapa', password: 'kata sandi yang panjang' };
    const [free, taken] = [
      await post('/sign-up/email', { ...base, email: newEmail() }),
      await post('/sign-up/email', { ...base, email: learner.email }),
    ];
    expect(shape(taken)).toEqual(shape(free));
  });

  it('by asking for a new password or another mail', async () => {
    for (const path of ['/request-password-reset', '/send-verification-email']) {
      const [known, unknown] = [await post(path, { email: learner.email }), await post(path, { email: newEmail() })];
      expect([path, shape(known)]).toEqual([path, shape(unknown)]);
    }
  });

  it('by a wrong password, whether the address is known, unknown or not confirmed', async () => {
    const email = newEmail();
    await post('/sign-up/email', { name: 'Belum', email, password: 'kata sandi yang panjang' });
    const tried = [learner.email, newEmail(), email].map((one) =>
      post('/sign-in/email', { email: one, password: 'kata sandi yang salah' }),
    );
    const [first, ...others] = (await Promise.all(tried)).map(shape);
    expect(first?.status).toBe(401);
    for (const other of others) expect(other).toEqual(first);
  });

  it('and who has not confirmed the address is not let in', async () => {
    const credentials = { email: newEmail(), password: 'kata sandi yang panjang' };
    await post('/sign-up/email', { name: 'Belum', ...credentials });
    const reply = await post('/sign-in/email', credentials);
    expect([reply.status, reply.body.error.code, reply.headers.getSetCookie()]).toEqual([
      403,
      'EMAIL_NOT_VERIFIED',
      [],
    ]);
  });
});

describe('nobody is sent elsewhere', () => {
  const foreign = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%5cevil.example',
    'javascript:alert(1)',
    'http://localhost.evil.example',
    '/akun@evil.example/../..//evil.example',
  ];

  it.each(foreign)('by a callback address: %s', async (given) => {
    const { email, password } = learner;
    const query = encodeURIComponent(given);
    const replies = [
      await post('/sign-in/email', { email, password, callbackURL: given }),
      await post('/sign-up/email', { name: 'X', email: newEmail(), password, callbackURL: given }),
      await post('/request-password-reset', { email, redirectTo: given }),
      await post('/send-verification-email', { email: newEmail(), callbackURL: given }),
      await learner.request('GET', `/api/auth/verify-email?token=x&callbackURL=${query}`),
      await learner.request('GET', `/api/auth/reset-password/token?callbackURL=${query}`),
      await learner.request('GET', `/api/auth/callback/kampus?code=x&state=y&callbackURL=${query}`),
    ];
    for (const reply of replies) {
      // By a redirect, or by the address that a page is told to go to.
      for (const address of [reply.headers.get('location'), reply.body?.url as unknown]) {
        if (typeof address !== 'string') continue;
        expect(new URL(address, server.origin).origin, `${reply.status} ${address}`).toBe(
          new URL(server.origin).origin,
        );
      }
    }
    for (const { link } of server.log().filter(({ mail }) => mail !== undefined)) {
      const back = new URL(String(link)).searchParams.get('callbackURL') ?? '/';
      expect(new URL(back, server.origin).origin).toBe(new URL(server.origin).origin);
    }
  });
});
