import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startClassSite } from './support/class-site.ts';
import type { ClassSite } from './support/class-site.ts';
import { launchChromium, visit } from './support/visit.ts';
import type { Visit } from './support/visit.ts';
import { exercisePath, exerciseSlug, openWorkspace, readSource } from './support/workspace.ts';

const password = 'kata sandi yang panjang';
const starter = await readSource('starter.ts');
const marked = (words: string): string => `${starter}\n// ${words}\n`;

let site: ClassSite;
let browser: Browser;
let opened: Visit[] = [];
let visitors = 0;

beforeAll(async () => {
  site = await startClassSite();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
afterEach(async () => {
  const visits = opened;
  opened = [];
  for (const { context } of visits) await context.close();
  // A session that is not there is answered 401, and the browser says so: only what a page did itself counts.
  const own = visits.flatMap(({ problems }) => problems).filter((one) => /^exception|policy|^another/.test(one));
  expect(own).toEqual([]);
});

async function open(path: string): Promise<Visit> {
  visitors += 1;
  const visited = await visit(browser, site.origin, { extraHTTPHeaders: { 'x-forwarded-for': `10.0.0.${visitors}` } });
  opened.push(visited);
  await visited.page.goto(path);
  return visited;
}

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.fill('input[name="name"]', name);
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="newPassword"]', password);
  await page.click('form[data-form="sign-up"] button[type="submit"]');
  await page.locator('[data-part="sent"]', { hasText: email }).waitFor();
  await page.goto((await site.mailTo(email)).link);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="password"]', password);
  await page.click('form[data-form="sign-in"] button[type="submit"]');
}

/** Asks the API as the page's own script would. */
async function ask<Body>(page: Page, path: string, body?: unknown): Promise<Body> {
  return page.evaluate(
    async ([address, sent]) => {
      const response = await fetch(`/api/v1/${address}`, {
        method: sent === null ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        ...(sent === null ? {} : { body: sent }),
      });
      if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
      return (await response.json()) as never;
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  );
}

/** Signs a new learner up on a page of its own, in a class of its own instructor. */
async function newLearner(name: string): Promise<{ readonly visited: Visit; readonly email: string }> {
  const email = `${name}@sekolah.example`;
  const visited = await open('/daftar');
  await signUp(visited.page, name, email);
  await visited.page.locator('[data-part="email"]', { hasText: email }).waitFor();
  return { visited, email };
}

let invitation = '';
let cohort = '';
const instructorEmail = 'sari@sekolah.example';

test('the first account becomes administrator by the printed link, and invites a class', async () => {
  const { page } = await open(site.administratorLink);
  await page.locator('[data-when="signed-out"]:visible').waitFor();
  await page.click('[data-part="sign-up"]');
  await signUp(page, 'Bu Sari', instructorEmail);
  await page.waitForURL('**/akun/pengelola?token=*');
  await page.locator('[data-part="who"]', { hasText: instructorEmail }).waitFor();
  await page.click('form[data-form="claim"] button[type="submit"]');
  await page.locator('[data-when="done"]:visible').waitFor();
  expect(page.url()).not.toContain('token');

  await page.goto('/akun');
  await page.locator('[data-part="role"]', { hasText: 'Pengelola' }).waitFor();
  cohort = (await ask<{ id: string }>(page, 'cohorts', { name: 'Backend 2026' })).id;
  invitation = (await ask<{ code: string }>(page, `cohorts/${cohort}/invites`, { as: 'learner', uses: 5, days: 1 }))
    .code;
});

test('an account is made, confirmed by the mail, joins by the link, hands in and sees the server’s verdict', async () => {
  const { page } = await open(`/gabung?kode=${invitation}`);
  await page.click('[data-part="sign-up"]');
  await signUp(page, 'Ayu', 'ayu@sekolah.example');
  await page.waitForURL(`**/gabung?kode=${invitation}`);
  await page.click('form[data-form="join"] button[type="submit"]');
  await page.locator('[data-part="joined"]', { hasText: 'Backend 2026' }).waitFor();

  await page.goto(exercisePath);
  const workspace = await openWorkspace(page);
  await workspace.setSource(marked('punya Ayu'));
  await workspace.act('hand-in');
  await workspace.part('handed-in').filter({ hasText: 'Server memberi putusan yang sama' }).waitFor();
  await workspace.part('attempt-list').locator('.handed', { hasText: 'Dikumpulkan' }).waitFor();
  await workspace.part('saved').filter({ hasText: 'Tersimpan di akunmu' }).waitFor();

  // Pressed again, nothing is handed in twice.
  await workspace.act('hand-in');
  await page.locator('[data-banner="handed-in"]').waitFor();
  const list = await ask<{ items: readonly unknown[] }>(page, `submissions?exercise=${exerciseSlug}`);
  expect(list.items.length).toBe(1);
});

test('elsewhere the draft, the attempts and what the instructor said come back', async () => {
  const teacher = await open('/masuk');
  await signIn(teacher.page, instructorEmail);
  await teacher.page.waitForURL('**/akun');
  const { items } = await ask<{ items: readonly { id: string }[] }>(
    teacher.page,
    `submissions?cohort=${cohort}&exercise=${exerciseSlug}`,
  );
  const path = `cohorts/${cohort}/submissions/${items[0]?.id ?? ''}`;
  await ask(teacher.page, `${path}/comments`, { text: 'Lihat lagi pemiliknya.', line: 3 });
  await ask(teacher.page, `${path}/overrides`, { status: 'passed', reason: 'Dibahas di kelas.' });

  const { page } = await open(`/masuk?ke=${encodeURIComponent(exercisePath)}`);
  await signIn(page, 'ayu@sekolah.example');
  await page.waitForURL(`**${exercisePath}`);
  const workspace = await openWorkspace(page);
  await workspace.waitForSource(marked('punya Ayu'));
  const rows = workspace.part('attempt-list').locator('[data-attempt]');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(1);
  await workspace.part('comment').filter({ hasText: 'Bu Sari, baris 3: Lihat lagi pemiliknya.' }).waitFor();
  await workspace.part('override').filter({ hasText: 'Dibahas di kelas.' }).waitFor();
});

test('work without an account is handed over once; of two drafts both stay and one is chosen', async () => {
  const first = await newLearner('bayu');
  await first.visited.page.goto(exercisePath);
  const there = await openWorkspace(first.visited.page);
  await there.setSource(marked('di akun'));
  await there.part('saved').filter({ hasText: 'Tersimpan di akunmu' }).waitFor();

  const { page } = await open(exercisePath);
  const before = await openWorkspace(page);
  await before.setSource(marked('tanpa akun'));
  await before.check();
  await page.goto('/masuk');
  await signIn(page, first.email);
  await page.click('[data-action="merge"]');
  const conflict = page.locator('[data-part="conflict"]');
  await conflict.waitFor();
  const shown = await conflict.locator('pre').allInnerTexts();
  expect([shown[0]?.includes('// tanpa akun'), shown[1]?.includes('// di akun')]).toEqual([true, true]);
  expect(await page.locator('[data-part="merged"]').innerText()).toContain('1 disimpan');
  await conflict.locator('[data-action="mine"]').click();
  await page.locator('.conflict [role="status"]').waitFor();

  await page.goto(exercisePath);
  const after = await openWorkspace(page);
  await after.waitForSource(marked('tanpa akun'));
  await after.part('attempt-list').locator('li', { hasText: 'Salinan' }).first().waitFor();
  await after.part('attempt-list').locator('[data-attempt] .handed').waitFor();
  await page.goto('/akun');
  await page.locator('[data-part="email"]', { hasText: first.email }).waitFor();
  expect(await page.locator('[data-action="merge"]').count()).toBe(0);
});

test('a merge that fails in the middle goes on where it stopped', async () => {
  const { email, visited } = await newLearner('citra');
  await visited.context.close();
  const { context, page } = await open(exercisePath);
  const workspace = await openWorkspace(page);
  await workspace.setSource(marked('belum terkirim'));
  await workspace.check();
  await page.goto('/masuk');
  await signIn(page, email);
  await page.locator('[data-action="merge"]').waitFor();
  await context.route('**/api/v1/me/variants/**', (route) => route.abort());
  await page.click('[data-action="merge"]');
  await page.getByText('tekan sekali lagi').waitFor();
  await context.unroute('**/api/v1/me/variants/**');
  await page.click('[data-action="merge"]');
  await page.locator('[data-part="merged"]', { hasText: 'Draf: 1 disimpan' }).waitFor();
  const { items } = await ask<{ items: readonly unknown[] }>(page, 'submissions');
  expect(items.length).toBe(1);
});

test('without a connection everything goes on, and what was handed in is sent later', async () => {
  const { visited } = await newLearner('dewi');
  const { context, page } = visited;
  await page.goto(exercisePath);
  const workspace = await openWorkspace(page);
  // What the editor fetches late, the service worker would have: it is blocked here.
  await workspace.check();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await workspace.setSource(marked('di kereta'));
  await workspace.act('hand-in');
  await workspace.part('handed-in').filter({ hasText: 'Kamu sedang luring' }).waitFor();
  await workspace.part('attempt-list').locator('.handed', { hasText: 'Menunggu dikirim' }).waitFor();
  await context.setOffline(false);
  await workspace.part('handed-in').filter({ hasText: 'Server memberi putusan yang sama' }).waitFor();
  expect((await ask<{ items: readonly unknown[] }>(page, 'submissions')).items.length).toBe(1);
});

test('a verdict that differs is told with the difference, and one of another version as such', async () => {
  const { visited } = await newLearner('fajar');
  const { context, page } = visited;
  await page.goto(exercisePath);
  const workspace = await openWorkspace(page);
  /** Hands in under another verdict than the one that this device came to. */
  const handInAs = async (source: string, wrong: Readonly<Record<string, string>>, said: string): Promise<void> => {
    await context.route('**/api/v1/submissions', async (route) => {
      const body = route.request().postDataJSON() as { clientVerdict: Record<string, string> } | null;
      if (body === null) return route.continue();
      return route.continue({
        postData: JSON.stringify({ ...body, clientVerdict: { ...body.clientVerdict, ...wrong } }),
      });
    });
    await workspace.setSource(source);
    await workspace.act('hand-in');
    await workspace.part('handed-in').filter({ hasText: said }).waitFor();
    await context.unroute('**/api/v1/submissions');
  };
  await handInAs(marked('lain'), { sha256: 'f'.repeat(64) }, 'Server menilai lain daripada perangkatmu');
  await handInAs(marked('lama'), { engineVersion: 'e'.repeat(64) }, 'Dinilai versi lama');
});

test('what two devices typed at once is kept on both sides', async () => {
  const { email, visited } = await newLearner('eka');
  await visited.page.goto(exercisePath);
  const one = await openWorkspace(visited.page);
  const { page } = await open(`/masuk?ke=${encodeURIComponent(exercisePath)}`);
  await signIn(page, email);
  const two = await openWorkspace(page);
  await one.setSource(marked('laptop'));
  await one.part('saved').filter({ hasText: 'Tersimpan di akunmu' }).waitFor();
  await two.setSource(marked('ponsel'));
  await page.locator('[data-banner="elsewhere"]', { hasText: 'Di perangkat lain' }).waitFor();
  expect(await two.source()).toBe(marked('ponsel'));
  await two
    .part('attempt-list')
    .getByRole('button', { name: /Buka salinan/ })
    .first()
    .click();
  await two.waitForSource(marked('laptop'));
});

test('nothing leads to another site after signing in', async () => {
  const { page } = await open(`/masuk?ke=${encodeURIComponent('//jahat.example/')}`);
  await signIn(page, instructorEmail);
  await page.waitForURL(`${site.origin}/akun`);
});

test('a password is forgotten and set anew, and the old one is worth nothing', async () => {
  const { page } = await open('/lupa-sandi');
  await page.fill('input[name="email"]', 'eka@sekolah.example');
  await page.click('form[data-form="forgot"] button[type="submit"]');
  await page.locator('[data-part="sent"]:visible').waitFor();
  await page.goto((await site.mailTo('eka@sekolah.example', 'reset')).link);
  await page.fill('input[name="newPassword"]', 'pendek');
  await page.click('form[data-form="new-password"] button[type="submit"]');
  await page.locator('[data-problem="newPassword"]', { hasText: '10 tanda' }).waitFor();
  await page.fill('input[name="newPassword"]', 'kata sandi yang lain');
  await page.click('form[data-form="new-password"] button[type="submit"]');
  await page.waitForURL('**/masuk?kabar=sandi');
  await signIn(page, 'eka@sekolah.example');
  await page.locator('[data-problem="form"]', { hasText: 'tidak cocok' }).waitFor();
  await page.fill('input[name="password"]', 'kata sandi yang lain');
  await page.click('form[data-form="sign-in"] button[type="submit"]');
  await page.waitForURL('**/akun');
});

test('an account takes its data along and is deleted', async () => {
  const { page } = await open('/masuk');
  await signIn(page, 'dewi@sekolah.example');
  await page.waitForURL('**/akun');
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-part="export"]')]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  await page.click('details > summary');
  await page.fill('input[name="confirm"]', 'bukan@alamatku.example');
  await page.click('form[data-form="remove"] button[type="submit"]');
  await page.locator('[data-problem="confirm"]', { hasText: 'tidak sama' }).waitFor();
  await page.fill('input[name="confirm"]', 'dewi@sekolah.example');
  await page.click('form[data-form="remove"] button[type="submit"]');
  await page.waitForURL('**/masuk?kabar=dihapus');
  await signIn(page, 'dewi@sekolah.example');
  await page.locator('[data-problem="form"]', { hasText: 'tidak cocok' }).waitFor();
});
