import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './support/axe.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('opens by shortcut, loads then, finds by stem in every kind of page, and leads there by keyboard', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  site.takeServed();
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(site.takeServed().filter(({ path }) => /pagefind|search-dialog/.test(path))).toEqual([]);

  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await field.fill('mengotorisasi');
  const groups = page.locator('dialog.search section');
  await groups.first().waitFor();
  expect(await groups.locator('h2').allInnerTexts()).toEqual(expect.arrayContaining(['Pelajaran', 'Aturan']));
  expect((await runAxe(page, 'dialog.search')).violations).toEqual([]);

  await field.fill('burst');
  await page.locator('dialog.search a[href="/glosarium#burst"]').waitFor();
  await field.fill('ekspor');
  await page.locator('dialog.search a[href="/latihan/ekspor-async"]').waitFor();
  expect(await page.locator('dialog.search a[href="/latihan/ekspor-async"] b').innerText()).not.toContain('/latihan/');

  const first = await page.locator('dialog.search a').first().getAttribute('href');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/');
  expect(page.url()).toBe(`${site.origin}${first}`);
  expect(problems).toEqual([]);
  await context.close();
});

test('says what it did not find, and is closed by Escape with the focus where it was', async () => {
  const { context, page, problems } = await visit(browser, site.origin, { viewport: { width: 360, height: 740 } });
  await page.goto('/aturan');
  const button = page.getByRole('button', { name: 'Cari' });
  await button.click();
  await page.getByRole('searchbox').fill('kwaglomp');
  await page.getByText('Tidak ada yang memuat “kwaglomp”').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog.search').isVisible()).toBe(false);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
});

test('leaves the key to whoever is typing', async () => {
  const { context, page } = await visit(browser, site.origin);
  await page.goto('/glosarium');
  const field = page.getByRole('searchbox').first();
  await field.focus();
  await page.keyboard.type('a/b');
  expect(await field.inputValue()).toBe('a/b');
  expect(await page.locator('dialog.search').count()).toBe(0);
  await context.close();
});
