import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('an answer at traffic spares the backend; without identity the same limit turns citizens away', async ({
  page,
}) => {
  await page.goto('/pelajaran/pintu-sistem');
  const simulator = page.locator('gerbang-simulator[name="seven-boundaries"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.sb-path').waitFor();
  const facts = simulator.locator('.sb-facts dd');
  expect(await facts.allInnerTexts()).toEqual(['500', 'perlu 136 koneksi, ada 100', 'caller=partner-7 status=500']);
  expect(await simulator.locator('.sim-invariant').innerText()).toContain('2 dari 8 request bermasalah');

  await simulator.getByRole('checkbox', { name: 'Trafik' }).check();
  expect(await facts.allInnerTexts()).toEqual(['429', 'tidak ada yang rusak', 'caller=partner-7 status=429']);
  expect(await simulator.locator('.sim-invariant').innerText()).toBe(
    '0 dari 8 request bermasalah merusak sesuatu, request biasa mendapat 200, dan log menyebut pemanggilnya.',
  );

  const identity = simulator.getByRole('button', { name: /^Identitas/ });
  await identity.press('Enter');
  expect(await identity.getAttribute('aria-expanded')).toBe('true');

  await simulator.getByRole('button', { name: /^Jawab trafik/ }).click();
  expect(await facts.allInnerTexts()).toEqual(['429', '28 dari 40 request warga ditolak', 'caller=- status=429']);
  expect(await simulator.locator('.sim-reading').innerText()).toContain('Limit per pemanggil butuh nama');

  await simulator.getByRole('combobox', { name: 'Request' }).selectOption('admin');
  expect(await facts.allInnerTexts()).toEqual(['tidak tersambung', 'tidak ada yang rusak', 'tidak ada']);
  expect(page.url()).toContain('#seven-boundaries?request=admin&empty=identity');
});
