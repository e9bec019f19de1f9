import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('the id in the message and beside the gateway’s joins the whole way, and the failing hop is read off', async ({
  page,
}) => {
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
});
