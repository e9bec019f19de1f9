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

test('a filter from the claim stops the leak, and a label from the body opens two others', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto('/pelajaran/graphql-domain');
  const simulator = page.locator('gerbang-simulator[name="subscription-isolation"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.si-table').waitFor();
  const leaks = simulator.locator('.si-cell.leaked');
  expect(await leaks.count()).toBe(1);

  await simulator.getByRole('radio', { name: /^Enhanced filter/ }).check();
  expect(await leaks.count()).toBe(0);
  expect(await simulator.locator('.si-cell.received').count()).toBe(4);

  await simulator.getByRole('radio', { name: 'Body request pengirim' }).check();
  expect(await leaks.count()).toBe(2);
  expect(await simulator.locator('.si-cell.missed').count()).toBe(1);
  expect(await simulator.locator('.sim-invariant').innerText()).toContain('2 pengiriman');
  await context.close();
  expect(problems).toEqual([]);
});
