import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('the second signature opens the API, and the deny closes the door of others', async ({ page }) => {
  await page.goto('/pelajaran/privat-dan-browser');
  const simulator = page.locator('gerbang-simulator[name="private-policy"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.pp-gates').waitFor();
  const decided = simulator.locator('.pp-deciding h4');
  const invariant = simulator.locator('.sim-invariant');
  expect(await decided.innerText()).toBe('Ditolak, 403. Yang memutuskan: Policy caller');
  expect(await invariant.innerText()).toBe(
    '4 dari 6 panggilan yang dimaksud lolos, dan 2 dari 26 panggilan lain ikut lolos.',
  );

  await simulator.getByRole('combobox', { name: 'Policy role pemanggil' }).selectOption('read');
  expect(await decided.innerText()).toBe('Lolos. Yang memutuskan: Policy caller, statement ke-1');
  expect(await simulator.locator('.pp-tables .here').innerText()).toContain('lolos');

  await simulator.getByRole('combobox', { name: 'Pemanggil', exact: true }).selectOption('own');
  await simulator.getByRole('combobox', { name: 'Lewat pintu' }).selectOption('foreign');
  expect(await decided.innerText()).toContain('Lolos');
  await simulator.getByRole('checkbox', { name: /^Deny pintu lain/ }).check();
  expect(await decided.innerText()).toBe('Ditolak, 403. Yang memutuskan: Resource policy, statement ke-3');
  expect(await simulator.locator('.pp-deciding pre').innerText()).toContain('"StringNotEquals"');
  expect(await invariant.innerText()).toBe(
    '6 dari 6 panggilan yang dimaksud lolos, dan 0 dari 26 panggilan lain ikut lolos.',
  );
});
