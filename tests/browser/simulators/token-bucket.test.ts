import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a burst is eaten in half a second; a larger one swallows the surge', async ({ page }) => {
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
});

test('the run plays and stops where it is', async ({ page }) => {
  await page.goto('/pelajaran/throttle-dan-kapasitas');
  const simulator = page.locator('gerbang-simulator[name="token-bucket"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.getByRole('button', { name: 'Jalankan' }).click();
  await simulator.getByRole('button', { name: 'Hentikan' }).click();
  await simulator.getByRole('button', { name: 'Jalankan' }).waitFor();
  expect(new URL(page.url()).hash).toMatch(/at=[0-7](\.\d)?$/);
});
