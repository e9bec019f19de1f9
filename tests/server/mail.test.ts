import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailServer } from '../support/mail-server.ts';
import type { MailServer } from '../support/mail-server.ts';
import { createVisitor, startTestServer } from '../support/server.ts';
import type { TestServer, Visitor } from '../support/server.ts';

const account = { name: 'Ayu Lestari', email: 'ayu@example.org', password: 'kata sandi yang panjang' };
const credentials = { email: account.email, password: account.password };

const open = (visitor: Visitor, link: string) => {
  const { pathname, search } = new URL(link);
  return visitor.request('GET', `${pathname}${search}`);
};

describe('mails through an SMTP server', () => {
  let mailServer: MailServer;
  let server: TestServer;

  beforeAll(async () => {
    mailServer = await startMailServer();
    server = await startTestServer({
      variables: { GERBANG_SMTP_URL: mailServer.url, GERBANG_MAIL_FROM: 'Gerbang <kelas@example.org>' },
    });
  });
  afterAll(async () => {
    await server.stop();
    await mailServer[Symbol.asyncDispose]();
  });

  it('confirm an address, in Indonesian, with a link that works once it is opened', async () => {
    const visitor = createVisitor(server.origin);
    const signedUp = await visitor.request('POST', '/api/auth/sign-up/email', { body: account });
    expect(signedUp.status).toBe(200);
    const before = await visitor.request('POST', '/api/auth/sign-in/email', { body: credentials });
    expect([before.status, before.body.error.code]).toEqual([403, 'EMAIL_NOT_VERIFIED']);
    const mail = await mailServer.mailTo(account.email, /Konfirmasi/);
    expect(mail).toMatchObject({
      from: '"Gerbang" <kelas@example.org>',
      subject: 'Konfirmasi alamat surelmu di Gerbang',
    });
    expect(mail.text).toContain('Tautannya berlaku satu jam.');
    expect(new URL(mail.link).origin).toBe(server.origin);
    await open(visitor, mail.link);
    expect((await visitor.request('GET', '/api/v1/me')).body).toMatchObject({
      email: account.email,
      emailVerified: true,
    });
  });

  it('make a new password, with a link that works once', async () => {
    const visitor = createVisitor(server.origin);
    const asked = await visitor.request('POST', '/api/auth/request-password-reset', { body: { email: account.email } });
    expect(asked.status).toBe(200);
    const mail = await mailServer.mailTo(account.email, /kata sandi/);
    expect(mail.text).toContain('hanya untuk sekali pakai');
    const link = new URL(mail.link);
    expect([link.origin, link.pathname]).toEqual([server.origin, '/sandi-baru']);
    const body = { token: link.searchParams.get('token'), newPassword: 'kata sandi yang baru' };
    const statuses = [];
    for (const _time of [1, 2])
      statuses.push((await visitor.request('POST', '/api/auth/reset-password', { body })).status);
    expect(statuses).toEqual([200, 400]);
    const old = await visitor.request('POST', '/api/auth/sign-in/email', { body: credentials });
    const now = await visitor.request('POST', '/api/auth/sign-in/email', {
      body: { ...credentials, password: body.newPassword },
    });
    expect([old.status, now.status]).toEqual([401, 200]);
  });

  it('leave no link, token or password in the log', () => {
    const text = JSON.stringify(server.log());
    for (const { link } of mailServer.mails) expect(text).not.toContain(new URL(link).searchParams.get('token'));
    expect(text).not.toContain(account.password);
    expect(server.log().filter(({ mail }) => mail === 'verify').length).toBeGreaterThan(0);
  });
});

it('a dead SMTP server breaks no sign-up, and the operator is told', async () => {
  const dead = createServer().listen(0, '127.0.0.1');
  await once(dead, 'listening');
  const { port } = dead.address() as AddressInfo;
  dead.close();
  await once(dead, 'close');
  const server = await startTestServer({ variables: { GERBANG_SMTP_URL: `smtp://user:geheim@127.0.0.1:${port}` } });
  const signedUp = await createVisitor(server.origin).request('POST', '/api/auth/sign-up/email', { body: account });
  expect(signedUp.status).toBe(200);
  const told = async () => {
    for (;;) {
      const line = server.log().find(({ level, mail }) => level === 'error' && mail === 'verify');
      if (line !== undefined) return line;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  expect((await told())['msg']).toMatch(/check GERBANG_SMTP_URL/);
  expect(JSON.stringify(server.log())).not.toContain('geheim');
  await server.stop();
});
