import { readFile } from 'node:fs/promises';
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

test('a review is filled in by keyboard, kept, counted and taken along as Markdown, one for each API', async () => {
  const { context, page, problems } = await visit(browser, site.origin, { viewport: { width: 360, height: 740 } });
  await page.goto('/tinjauan');
  const name = page.getByLabel('Nama API');
  await name.fill('API partner');
  const first = page.locator('.rv-item').first();
  await first.getByLabel('Ya', { exact: true }).press('Space');
  const second = page.locator('.rv-item').nth(1);
  await second.getByLabel('Belum', { exact: true }).press('Space');
  await second.locator('textarea').fill('Tunggu tim platform.');
  await page.getByText('1 ya, 1 belum, 0 tidak berlaku, 42 belum dijawab').waitFor();

  await page.getByRole('button', { name: 'API baru' }).press('Enter');
  await name.fill('API warga');
  await page.getByText('0 ya, 0 belum, 0 tidak berlaku, 44 belum dijawab').waitFor();
  await page.reload();
  await expect.poll(() => name.inputValue()).toBe('API warga');
  await page.getByLabel('API yang ditinjau').selectOption({ label: 'API partner' });
  expect(await second.locator('textarea').inputValue()).toBe('Tunggu tim platform.');

  expect((await runAxe(page)).violations).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh Markdown' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('tinjauan-api-partner.md');
  const markdown = await readFile(await file.path(), 'utf8');
  expect(markdown).toContain('# Tinjauan API: API partner');
  expect(markdown).toMatch(/\(belum\)\n {2}Aturan: .*\n {2}> Tunggu tim platform\.\n/);

  await page.getByRole('button', { name: 'Hapus' }).click();
  await page.getByRole('button', { name: 'Ya, hapus' }).click();
  expect(await name.inputValue()).toBe('API warga');
  await context.close();
  expect(problems).toEqual([]);
});

test('without a script everything to review can be read', async () => {
  const { context, page } = await visit(browser, site.origin, { javaScriptEnabled: false });
  await page.goto('/tinjauan');
  expect(await page.locator('.review li').count()).toBe(44);
  await context.close();
});
