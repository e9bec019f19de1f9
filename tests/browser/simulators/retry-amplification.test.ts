import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('10,000 operations become 40,000 requests, 640,000 with three layers, and 20,000 with hint and jitter', async ({
  page,
}) => {
  await page.goto('/pelajaran/saat-gagal');
  const simulator = page.locator('gerbang-simulator[name="retry-amplification"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.ra-facts').waitFor();
  const values = simulator.locator('.ra-facts dd');
  expect(await values.allInnerTexts()).toEqual(['40.000', '4 kali', '(1 + 3)¹ = 4', '0 dari 10.000']);

  await simulator.getByRole('slider', { name: 'Lapis yang melakukan retry' }).fill('3');
  expect(await values.allInnerTexts()).toEqual(['640.000', '64 kali', '(1 + 3)³ = 64', '0 dari 10.000']);

  await simulator.getByRole('button', { name: /^Hormati Retry-After/ }).click();
  expect(await values.allInnerTexts()).toEqual(['20.000', '2 kali', '(1 + 3)¹ = 4', '10.000 dari 10.000']);
  expect(await simulator.locator('.sim-invariant').getAttribute('class')).toContain('pass');

  await simulator.getByRole('radio', { name: /^Backoff eksponensial/ }).check();
  expect(await simulator.locator('.sim-invariant').getAttribute('class')).toContain('fail');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('Retry-After tanpa jitter');
});
