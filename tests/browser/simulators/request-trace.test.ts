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

test('the id in the message and beside the gateway’s joins the whole way, and the failing hop is read off', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto('/pelajaran/jejak-request');
  const simulator = page.locator('gerbang-simulator[name="request-trace"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.rt-lines').waitFor();
  const found = simulator.locator('.rt-lines .found');
  expect(await found.count()).toBe(2);

  await simulator.getByRole('checkbox', { name: 'ID ikut di pesan antrean' }).check();
  expect(await found.count()).toBe(4);
  await simulator.getByRole('checkbox', { name: /^Handler mencatat/ }).check();
  expect(await found.count()).toBe(6);
  expect(await simulator.locator('.sim-invariant').innerText()).toBe('6 dari 6 baris request ini ditemukan.');

  await simulator.getByRole('combobox', { name: 'Menurutmu gagal di mana?' }).selectOption('worker');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('Ya, di worker');

  await simulator.getByRole('radio', { name: 'teks dengan baris baru' }).check();
  expect(await simulator.locator('.rt-lines .forged').count()).toBeGreaterThan(0);
  await context.close();
  expect(problems).toEqual([]);
});
