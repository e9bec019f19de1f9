import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSiteFresh, siteFolder } from '#build/site-freshness';
import { register, startTestServer } from '../support/server.ts';
import type { Person, TestServer } from '../support/server.ts';
import { findProblems } from './support/axe.ts';
import { launchChromium, visit } from './support/visit.ts';
import type { Visit } from './support/visit.ts';
import { exerciseSlug, readSource } from './support/workspace.ts';

let server: TestServer;
let browser: Browser;
let teacher: Person;
let learner: Person;
let admin: Person;
let cohort: string;

/** Names and comments are somebody else's text: a script in them must stay text. */
const hostile = '<img src=x onerror=alert(1)>';

beforeAll(async () => {
  if (!(await isSiteFresh())) throw new Error('dist/ is not built from the sources as they are: npm run build');
  server = await startTestServer({ siteFolder });
  browser = await launchChromium();
  teacher = await register(server, { name: 'Rani Hapsari', role: 'instructor' });
  learner = await register(server, { name: 'Ayu' });
  await learner.request('PATCH', '/api/v1/me', { body: { name: `Ayu ${hostile}` } });
  admin = await register(server, { name: 'Wira Kusuma', role: 'admin' });
  const made = await teacher.request('POST', '/api/v1/cohorts', { body: { name: 'Nusantara 03' } });
  ({ id: cohort } = made.body as { id: string });
  const invite = await teacher.request('POST', `/api/v1/cohorts/${cohort}/invites`, { body: {} });
  await learner.request('POST', '/api/v1/joins', { body: { code: (invite.body as { code: string }).code } });
  const { files } = JSON.parse(await readFile(`generated/exercises/${exerciseSlug}.json`, 'utf8')) as {
    files: readonly { readonly name: string }[];
  };
  const starter = await readSource('starter.ts');
  for (const source of [starter, `${starter}\n// ${hostile}\n`]) {
    const body = { exercise: exerciseSlug, files: { [files[0]?.name ?? '']: source } };
    const answer = await learner.request('POST', '/api/v1/submissions', { body });
    if (answer.status !== 201) throw new Error(`the submission was answered ${answer.status}: ${answer.text}`);
  }
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Opens a page as somebody who is signed in. */
async function openAs(person: Person, path: string, options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const visited = await visit(browser, server.origin, options);
  await visited.context.addCookies([...person.cookies].map(([name, value]) => ({ name, value, url: server.origin })));
  await visited.page.goto(path);
  return visited;
}

const cellOf = (page: Page) => page.getByRole('link', { name: /^Ayu .*: \d+ dari 100, belum lulus/ });

test('an instructor finds a submission in the table by keyboard, comments on a line and decides otherwise', async () => {
  const { context, page, problems } = await openAs(teacher, `/kelas?kelas=${cohort}`);
  await page.getByRole('heading', { level: 1, name: 'Nusantara 03' }).waitFor();
  await cellOf(page).waitFor();
  expect(await page.locator('.hm-name').innerText()).toBe(`Ayu ${hostile}`);
  await page.locator('.hm tbody [tabindex="0"]').focus();
  for (let step = 0; step < 8 && !(await isFocused(cellOf(page))); step += 1) await page.keyboard.press('ArrowRight');
  expect(await isFocused(cellOf(page))).toBe(true);
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: `Ayu ${hostile}` }).waitFor();
  await page.locator('.verdict-box .vhead').waitFor();
  expect(await page.getByRole('heading', { name: 'Belum terbuka' }).count()).toBe(1);
  expect(await page.locator('.attempt').count()).toBe(2);
  await page.locator('.code-lines.diff .added', { hasText: hostile }).waitFor();

  await page.getByLabel('Tulis komentar').fill(`Baris ini dulu. ${hostile}`);
  await page.getByLabel('Baris (boleh kosong)').fill('2');
  await page.getByRole('button', { name: 'Kirim komentar' }).click();
  const comment = page.getByRole('list', { name: 'Komentar untuk baris 2' });
  await comment.waitFor();
  expect(await comment.innerText()).toContain(hostile);

  await page.getByRole('button', { name: 'Simpan keputusan' }).click();
  await page.getByText('Tulis alasannya.').waitFor();
  await page.getByLabel('Luluskan').check();
  await page.getByLabel('Alasan').fill('Sudah dijelaskan lisan.');
  await page.getByRole('button', { name: 'Simpan keputusan' }).click();
  await page.locator('.override-list', { hasText: 'Sudah dijelaskan lisan.' }).waitFor();
  await page.locator('.attempt[aria-current]', { hasText: 'diluluskan pengajar' }).waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  await context.close();
  expect(problems).toEqual([]);
});

const isFocused = (locator: ReturnType<Page['locator']>): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

test('the results are downloaded as CSV, and searched and sorted in place', async () => {
  const { context, page, problems } = await openAs(teacher, `/kelas?kelas=${cohort}`);
  await page.locator('.hm tbody tr').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('hasil-nusantara-03.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain(exerciseSlug);
  await page.getByLabel('Cari pelajar').fill('tidak ada');
  await page.getByText('Tidak ada nama yang memuat kata itu.').waitFor();
  await page.getByLabel('Cari pelajar').fill('AYU');
  expect(await page.locator('.hm tbody tr').count()).toBe(1);
  await context.close();
  expect(problems).toEqual([]);
});

test('a regrade is seen before it is done', async () => {
  const { context, page, problems } = await openAs(teacher, `/kelas?kelas=${cohort}&nilai-ulang=${exerciseSlug}`);
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await page.getByText('2 kiriman dinilai ulang, dan tidak satu pun berubah.').waitFor();
  expect(await page.getByRole('button', { name: 'Terapkan' }).count()).toBe(0);
  await context.close();
  expect(problems).toEqual([]);
});

test('an invitation is told once and can be revoked', async () => {
  const { context, page, problems } = await openAs(teacher, `/kelas?kelas=${cohort}&bagian=anggota`);
  await page.getByRole('button', { name: 'Buat undangan' }).click();
  expect(await page.locator('.invite-code').innerText()).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
  await page.getByRole('button', { name: 'Selesai' }).click();
  expect(await page.locator('.invite-code').count()).toBe(0);
  await page.getByRole('button', { name: 'Cabut' }).first().click();
  await page.getByRole('button', { name: 'Ya, cabut' }).click();
  await page.getByText('Undangan dicabut.').waitFor();
  await context.close();
  expect(problems).toEqual([]);
});

test('a learner sees their class, and nothing of its results', async () => {
  const { context, page } = await openAs(learner, `/kelas?kelas=${cohort}`);
  await page.getByText('Kiriman dan komentar pengajarmu ada di latihan masing-masing.').waitFor();
  expect(await page.locator('.hm').count()).toBe(0);
  await context.close();
});

test('the course’s own API obeys every rule that its page can try', async () => {
  const { context, page } = await openAs(admin, '/api-kursus');
  await page.getByRole('button', { name: 'Coba semua' }).click();
  await page.locator('.try-all [role="status"]', { hasText: 'dipatuhi' }).waitFor();
  const others = await page.locator('.obeyed:has(.judgement:not(.obeys))').allInnerTexts();
  expect(others).toEqual([]);
  expect(await page.locator('.judgement.obeys').count()).toBeGreaterThan(20);
  await context.close();
});

const views = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 768 },
  { colorScheme: 'dark', width: 1440 },
] as const;
const places = [
  { name: 'list', path: () => '/kelas', there: '.cohorts li' },
  { name: 'results', path: () => `/kelas?kelas=${cohort}`, there: '.dist' },
  { name: 'roster', path: () => `/kelas?kelas=${cohort}&bagian=anggota`, there: '.list' },
  { name: 'learner', path: () => `/kelas?kelas=${cohort}&pelajar=${learner.id}`, there: '.vhead' },
  { name: 'regrade', path: () => `/kelas?kelas=${cohort}&nilai-ulang=${exerciseSlug}`, there: '.regrade' },
  { name: 'admin', path: () => '/kelola', there: '.list.audit' },
  { name: 'api', path: () => '/api-kursus', there: '[data-ready] .probe' },
] as const;

test.each(places)(
  '$name has no accessibility violation and does not scroll sideways',
  async ({ name, path, there }) => {
    const { context, page, problems } = await openAs(name === 'admin' ? admin : teacher, path());
    await page.locator(there).first().waitFor();
    const found = await findProblems(page, views);
    await context.close();
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
  },
);
