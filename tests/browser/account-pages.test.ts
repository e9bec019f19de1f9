import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProblems } from './support/axe.ts';
import { startClassSite } from './support/class-site.ts';
import type { ClassSite } from './support/class-site.ts';
import { launchChromium, visit } from './support/visit.ts';

const email = 'gita@sekolah.example';
const password = 'kata sandi yang panjang';

let site: ClassSite;
let browser: Browser;
let state: Awaited<ReturnType<BrowserContext['storageState']>>;

beforeAll(async () => {
  site = await startClassSite();
  browser = await launchChromium();
  const { context, page } = await visit(browser, site.origin);
  await page.goto('/daftar');
  await page.fill('input[name="name"]', 'Gita');
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="newPassword"]', password);
  await page.click('form[data-form="sign-up"] button[type="submit"]');
  await page.goto((await site.mailTo(email)).link);
  await page.locator('[data-part="email"]', { hasText: email }).waitFor();
  state = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const pages = [
  { path: '/masuk', shows: 'ready', signedIn: false },
  { path: '/daftar', shows: 'ready', signedIn: false },
  { path: '/lupa-sandi', shows: 'ready', signedIn: false },
  { path: '/sandi-baru?token=x', shows: 'ready', signedIn: false },
  { path: '/gabung?kode=kqzm7-r2wdx', shows: 'signed-out', signedIn: false },
  { path: '/akun/pengelola?token=x', shows: 'signed-out', signedIn: false },
  { path: '/akun', shows: 'ready', signedIn: true },
  { path: '/gabung?kode=kqzm7-r2wdx', shows: 'ready', signedIn: true },
  { path: '/akun/perangkat?user_code=ABCD1234', shows: 'ready', signedIn: true },
  { path: '/akun/pengelola?token=x', shows: 'ready', signedIn: true },
] as const;
const views = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1440 },
] as const;

test.each(pages)(
  '$path ($shows) has no accessibility violation and does not scroll sideways',
  async ({ path, shows, signedIn }) => {
    const { context, page } = await visit(browser, site.origin, signedIn ? { storageState: state } : {});
    await page.goto(path);
    await page.locator(`main[data-state="${shows}"]`).waitFor();
    const submit = page.locator('main button[type="submit"]:visible').first();
    if (shows === 'ready' && path !== '/akun/pengelola?token=x') {
      // With its problems shown, which is when it has the most to say.
      for (const input of await page.locator('main form:visible input').all()) await input.fill('');
      await submit.click();
      await page.locator('main .problem:visible').first().waitFor();
    }
    const problems = await findProblems(page, views);
    await context.close();
    expect(problems).toEqual([]);
  },
);

test('the page of the account is worked by keyboard alone', async () => {
  const { context, page } = await visit(browser, site.origin);
  await page.goto('/masuk');
  await page.locator('main[data-state="ready"]').waitFor();
  await page.locator('input[name="email"]').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('bukan kata sandinya');
  await page.keyboard.press('Enter');
  await page.locator('[data-problem="form"]:focus').waitFor();
  await page.locator('input[name="password"]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await page.locator('input[name="password"]').getAttribute('type')).toBe('text');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/akun');
  await context.close();
});

test('a host of files says that it has no accounts, and nothing breaks', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await context.route('**/api/**', (route) => route.fulfill({ status: 404, body: '<!doctype html>' }));
  for (const path of ['/masuk', '/daftar', '/akun', '/gabung?kode=kqzm7-r2wdx']) {
    await page.goto(path);
    await page.locator('[data-when="no-api"]:visible').waitFor();
  }
  await context.close();
  expect(problems.filter((one) => one.startsWith('exception'))).toEqual([]);
});
