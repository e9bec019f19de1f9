import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('the tenant in the key ends the leaks, a short time to live ends what is stale', async ({ page }) => {
  await page.goto('/pelajaran/authorizer-dan-cache');
  const simulator = page.locator('gerbang-simulator[name="authorizer-cache-lab"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.acl-event').waitFor();
  const counts = simulator.locator('.acl-counts b');
  const invariant = simulator.locator('.sim-invariant');
  const event = simulator.locator('.acl-event');
  expect(await counts.allInnerTexts()).toEqual(['24', '7', '9']);
  expect(await event.locator('.cause').innerText()).toContain('berbeda, tidak di kunci');
  expect(await event.locator('.cause td').allInnerTexts()).toEqual(['gowa', 'maros']);

  await event.getByRole('button', { name: 'Berikutnya' }).click();
  expect(await event.locator('h4').innerText()).toBe('bocor 2 dari 40');
  await simulator.getByRole('button', { name: '7 basi' }).click();
  expect(await event.locator('.cause').innerText()).toContain('haknya berubah di antaranya');

  await simulator.getByRole('button', { name: /^Tambahkan x-tenant-id/ }).click();
  expect(await counts.allInnerTexts()).toEqual(['0', '7', '4']);
  await simulator.getByRole('combobox', { name: 'TTL' }).selectOption('60');
  expect(await counts.allInnerTexts()).toEqual(['0', '2', '0']);
  expect(await simulator.locator('.acl-costs .now').innerText()).toMatch(/60 detik.*86.*42 ms.*16 detik/s);
  expect(await invariant.innerText()).toBe(
    '0 bocor, 0 salah tolak, dan hak yang dicabut masih dipakai paling lama 16 detik. Batasnya 60 detik.',
  );

  await simulator.getByRole('radio', { name: /^Policy untuk rute ini/ }).check();
  expect(await counts.allInnerTexts()).toEqual(['0', '1', '187']);
  await simulator.getByRole('checkbox', { name: /routeKey/ }).check();
  expect(await counts.allInnerTexts()).toEqual(['0', '1', '0']);
});
