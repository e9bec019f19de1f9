import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a filter from the claim stops the leak, and a label from the body opens two others', async ({ page }) => {
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
});
