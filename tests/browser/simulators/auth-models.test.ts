import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a key alone proves nothing; a token beside it does, and a certificate not while a door stays open', async ({
  page,
}) => {
  await page.goto('/pelajaran/siapa-caller');
  const simulator = page.locator('gerbang-simulator[name="auth-models"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.am-support').waitFor();
  const states = simulator.locator('.am-state');
  const invariant = simulator.locator('.sim-invariant');
  expect(await states.allInnerTexts()).toEqual(['bertahan', 'gugur', 'gugur', 'bertahan', 'gugur', 'gugur']);
  expect(await invariant.innerText()).toBe('Susunanmu: API key. Belum terjawab: siapa caller-nya.');

  await simulator.getByRole('button', { name: /^Beri partner kuota/ }).click();
  const smallest = simulator.locator('.am-smallest').getByRole('button');
  expect(await smallest.allInnerTexts()).toEqual(['JWT dan API key, di REST API', 'mTLS dan API key, di REST API']);
  await simulator.getByRole('checkbox', { name: /^JWT/ }).check();
  expect(await invariant.innerText()).toBe('Susunanmu: JWT dan API key. Semua tuntutan terjawab.');

  await simulator.getByRole('button', { name: /^Pasang mTLS/ }).click();
  expect(await invariant.innerText()).toBe('Susunanmu: mTLS. Belum terjawab: siapa caller-nya.');
  await simulator.getByRole('checkbox', { name: 'Endpoint execute-api masih hidup' }).uncheck();
  expect(await invariant.innerText()).toBe('Susunanmu: mTLS. Semua tuntutan terjawab.');

  await simulator.getByLabel('Yang memanggil').selectOption('job');
  expect(await states.allInnerTexts()).toEqual(['gugur', 'bertahan', 'gugur', 'gugur', 'gugur', 'gugur']);
});
