import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a limit under the capacity turns 500 into 429; a burst too large brings some back', async ({ page }) => {
  await page.goto('/pelajaran/throttle-dan-kapasitas');
  const simulator = page.locator('gerbang-simulator[name="gateway-surge"]');
  await simulator.scrollIntoViewIfNeeded();
  const failed = simulator.locator('.gs-failed');
  const refused = simulator.locator('.gs-refused');
  await failed.waitFor();
  expect(await simulator.locator('.gs-capacity').innerText()).toBe('200 ÷ 0,3 = 666/detik');
  expect([await refused.innerText(), await failed.innerText()]).toEqual(['0', '4.841']);

  await simulator.getByRole('button', { name: /^Pasang rate 500/ }).click();
  expect(await failed.innerText()).toBe('0');
  expect(await refused.innerText()).not.toBe('0');
  const invariant = simulator.locator('.sim-invariant');
  expect(await invariant.innerText()).toBe(
    'B + r × d ≤ C terpenuhi: 40 + 500 × 0,3 = 190 request serentak, muat dalam C 200.',
  );

  await simulator.getByRole('slider', { name: 'Burst gateway (B)' }).fill('200');
  expect(await failed.innerText()).not.toBe('0');
  expect(await invariant.innerText()).toContain('200 + 500 × 0,3 = 350');
});
