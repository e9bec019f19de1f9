import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('the list of rules narrows by what is chosen, and its address gives the same list again', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto('/aturan');
  const rows = page.locator('li[data-rule]:visible');
  await page.locator('.filters').waitFor();
  const all = await rows.count();
  expect(all).toBeGreaterThan(40);

  await page.locator('select[name="lesson"]').selectOption('idempotency-dan-async');
  await page.locator('select[name="severity"]').selectOption('disarankan');
  const names = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-rule')));
  expect(names).toEqual(['idem-urutan-kunci']);
  expect(new URL(page.url()).search).toBe('?pelajaran=idempotency-dan-async&tingkat=disarankan');
  expect(await page.locator('[data-part="count"]').innerText()).toBe(`1 dari ${all} aturan`);

  await page.reload();
  await page.locator('.filters').waitFor();
  await page.getByText(`1 dari ${all} aturan`).waitFor();
  expect(await rows.count()).toBe(1);
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  expect(await rows.count()).toBe(all);
  expect(new URL(page.url()).search).toBe('');
  await context.close();
  expect(problems).toEqual([]);
});

test('without a script the whole list stands there', async () => {
  const { context, page } = await visit(browser, site.origin, { javaScriptEnabled: false });
  await page.goto('/aturan?pelajaran=idempotency-dan-async');
  expect(await page.locator('li[data-rule]:visible').count()).toBeGreaterThan(40);
  expect(await page.locator('.filters').isVisible()).toBe(false);
  await context.close();
});
