import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('batching a list, then asking too deep: fewer calls, then none', async ({ page }) => {
  await page.goto('/pelajaran/graphql-domain');
  const simulator = page.locator('gerbang-simulator[name="graphql-cost"]');
  await simulator.scrollIntoViewIfNeeded();
  const calls = simulator.locator('.gc-total');
  await calls.waitFor();
  expect(await calls.innerText()).toBe('101');

  await simulator.getByRole('checkbox', { name: /^Batch/ }).check();
  expect(await calls.innerText()).toBe('3');
  expect(new URL(page.url()).hash).toContain('batched=1');

  await simulator.getByRole('textbox').fill('{ getCase(id: "1") { related { items { assignee { name } } } } }');
  await simulator.getByRole('slider', { name: 'queryDepthLimit' }).fill('4');
  expect(await calls.innerText()).toBe('0');
  expect(await simulator.locator('.gc-outcome').innerText()).toBe('Ditolak: terlalu dalam');

  await simulator.getByRole('textbox').fill('{ getCase(id: "1") { pk } }');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('pk');
});

test('an address opens the query that it holds', async ({ page }) => {
  await page.goto(
    `/pelajaran/graphql-domain#graphql-cost?query=${encodeURIComponent('{ getCase(id: "1") { title } }')}`,
  );
  const calls = page.locator('gerbang-simulator[name="graphql-cost"] .gc-total');
  await calls.waitFor();
  expect(await calls.innerText()).toBe('1');
});
