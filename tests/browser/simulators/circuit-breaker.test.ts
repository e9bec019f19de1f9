import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a breaker keeps the slots for requests that do not need the dependency, but not from calls that come in time', async ({
  page,
}) => {
  await page.goto('/pelajaran/saat-gagal');
  const simulator = page.locator('gerbang-simulator[name="circuit-breaker"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.cb-facts').waitFor();
  const facts = simulator.locator('.cb-facts dd');
  const invariant = simulator.locator('.sim-invariant');
  expect(await facts.allInnerTexts()).toEqual(['744', '0', '456', '246']);
  expect(await invariant.innerText()).toBe('954 dari 1.200 request lain terlayani, 79,5%. Targetnya 98%.');

  await simulator.getByRole('checkbox', { name: /^Circuit breaker/ }).check();
  expect(await facts.allInnerTexts()).toEqual(['62', '1.322', '32', '18']);
  expect(await invariant.innerText()).toBe('1.182 dari 1.200 request lain terlayani, 98,5%. Targetnya 98%.');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('breaker menutup pada detik 45,4');
  expect(page.url()).toContain('#circuit-breaker?breaker=1');

  await simulator.getByRole('button', { name: /^Buat dependency lambat/ }).click();
  expect((await facts.allInnerTexts()).slice(0, 2)).toEqual(['0', '0']);
  expect(await simulator.locator('.sim-reading').innerText()).toContain('breaker tidak melihat apa-apa');
});
