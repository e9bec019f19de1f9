import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { launchChromium, visit } from '../support/visit.ts';

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

test('a burst is eaten in half a second; a larger one swallows the surge', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto('/pelajaran/throttle-dan-kapasitas');
  const simulator = page.locator('gerbang-simulator[name="token-bucket"]');
  await simulator.scrollIntoViewIfNeeded();
  const moment = simulator.locator('.tb-moment dd');
  await moment.first().waitFor();
  expect(await moment.allInnerTexts()).toEqual(['1 dari 200', '500/detik', '400/detik']);
  expect(await simulator.locator('.tb-times dd').allInnerTexts()).toEqual([
    '200 ÷ (900 − 500) = 0,5 detik',
    '200 ÷ 500 = 0,4 detik',
    '200 ÷ (500 − 300) = 1 detik',
  ]);
  const invariant = simulator.locator('.sim-invariant');
  expect(await invariant.innerText()).toContain('Yang lewat 1.199, yang ditolak 601.');

  await simulator.getByRole('slider', { name: 'Burst (B)' }).fill('810');
  expect(await invariant.innerText()).toContain('Tidak ada yang ditolak.');
  expect(new URL(page.url()).hash).toContain('burst=810');

  await simulator.getByRole('button', { name: /^Biarkan beban 600/ }).click();
  expect(await moment.allInnerTexts()).toEqual(['1 dari 200', '500/detik', '100/detik']);
  await context.close();
  expect(problems).toEqual([]);
});

test('the run plays and stops where it is', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto('/pelajaran/throttle-dan-kapasitas');
  const simulator = page.locator('gerbang-simulator[name="token-bucket"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.getByRole('button', { name: 'Jalankan' }).click();
  await simulator.getByRole('button', { name: 'Hentikan' }).click();
  await simulator.getByRole('button', { name: 'Jalankan' }).waitFor();
  expect(new URL(page.url()).hash).toMatch(/at=[0-7](\.\d)?$/);
  await context.close();
  expect(problems).toEqual([]);
});
