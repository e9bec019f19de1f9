import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startMailServer } from '../../support/mail-server.ts';
import { createVisitor, startTestServer } from '../../support/server.ts';
import { exercise, metricsToken, noLimits } from '../contract/installation.ts';

it('secrets that pass through a server are in no line of its log, and what is good once is kept as its hash', async () => {
  await using mailServer = await startMailServer();
  const server = await startTestServer({
    requestLimits: noLimits,
    variables: { GERBANG_SMTP_URL: mailServer.url, GERBANG_METRICS_TOKEN: metricsToken, LOG_LEVEL: 'trace' },
  });
  const secrets = new Map<string, string>([['metrics token', metricsToken]]);
  const visitor = createVisitor(server.origin);
  const email = 'ayu.rahasia@example.org';
  const password = 'kata-sandi-rahasia-pertama';
  secrets
    .set('password', password)
    .set('wrong password', 'kata-sandi-rahasia-salah')
    .set('new password', 'kata-sandi-rahasia-kedua');

  await visitor.request('POST', '/api/auth/sign-up/email', { body: { name: 'Ayu', email, password } });
  const confirm = new URL((await mailServer.mailTo(email, /Konfirmasi/)).link);
  secrets.set('token of the mail', confirm.searchParams.get('token') ?? '');
  await visitor.request('GET', `${confirm.pathname}${confirm.search}`);
  await visitor.request('POST', '/api/auth/sign-in/email', {
    body: { email, password: secrets.get('wrong password') },
  });
  await visitor.request('POST', '/api/auth/request-password-reset', { body: { email } });
  const reset = new URL((await mailServer.mailTo(email, /kata sandi/)).link).searchParams.get('token') ?? '';
  secrets.set('token of the reset', reset);
  await visitor.request('POST', '/api/auth/reset-password', {
    body: { token: reset, newPassword: secrets.get('new password') },
  });
  const signedIn = await visitor.request('POST', '/api/auth/sign-in/email', {
    body: { email, password: secrets.get('new password') },
  });
  secrets.set('session', (signedIn.body as { readonly token: string }).token);
  secrets.set('cookie', visitor.cookies.get('gerbang.session_token') ?? '');
  const administrator = new URL(server.running.administratorLink ?? '').searchParams.get('token') ?? '';
  await visitor.request('POST', '/api/v1/me/administrator', { body: { token: administrator } });
  const device = await visitor.request('POST', '/api/auth/device/code', { body: { client_id: 'gerbang-cli' } });
  secrets.set('device code', (device.body as { readonly device_code: string }).device_code);
  const made = await visitor.request('POST', '/api/v1/cohorts', { body: { name: 'Nusantara 03' } });
  const at = `/api/v1/cohorts/${(made.body as { readonly id: string }).id}`;
  const invite = await visitor.request('POST', `${at}/invites`, { body: {} });
  secrets.set('code of an invitation', (invite.body as { readonly code: string }).code);
  await visitor.request('POST', '/api/v1/joins', { body: { code: secrets.get('code of an invitation') } });
  const source = 'export const rahasiaDiDalamSumber = (;';
  secrets.set('source', 'rahasiaDiDalamSumber');
  await visitor.request('POST', '/api/v1/submissions', { body: { exercise, files: { 'solution.ts': source } } });
  await visitor.request('GET', '/api/v1/metrics', { headers: { authorization: `Bearer ${metricsToken}` } });
  await visitor.request('GET', '/api/v1/me?token=rahasia-di-alamat', {
    headers: { authorization: 'Bearer rahasia-di-kepala-surat' },
  });
  secrets.set('query', 'rahasia-di-alamat').set('header', 'rahasia-di-kepala-surat');

  const lines = server.log();
  expect(lines.length).toBeGreaterThan(15);
  const text = JSON.stringify(lines);
  for (const [name, secret] of secrets) {
    expect(secret.length, name).toBeGreaterThan(8);
    expect(text.includes(secret), `the log holds the ${name}`).toBe(false);
  }
  await server.running.stop();
  const kept = await Promise.all(
    (await readdir(server.dataFolder))
      .filter((file) => file.includes('.sqlite') || file.endsWith('.db'))
      .map((file) => readFile(join(server.dataFolder, file), 'latin1')),
  );
  expect(kept.join('').length).toBeGreaterThan(1000);
  for (const name of ['password', 'new password', 'wrong password'])
    expect(
      kept.some((bytes) => bytes.includes(secrets.get(name) ?? name)),
      `the database holds the ${name}`,
    ).toBe(false);
  expect(
    kept.some((bytes) => bytes.includes(administrator)),
    'the database holds the token of the first administrator',
  ).toBe(false);
});
