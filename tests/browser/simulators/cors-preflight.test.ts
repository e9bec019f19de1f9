import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('headers on errors let the script read a 401; an origin for a permission lets curl in', async ({ page }) => {
  await page.goto('/pelajaran/privat-dan-browser');
  const simulator = page.locator('gerbang-simulator[name="cors-preflight"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.cp-seen').waitFor();
  const status = simulator.getByRole('row', { name: /^Status/ }).getByRole('cell');
  expect(await status.allInnerTexts()).toEqual(['disembunyikan browser', '401']);
  expect(await simulator.locator('.sim-invariant').innerText()).toContain('Portal membaca 3 dari 9 jawaban');

  await simulator.getByRole('checkbox', { name: 'Error membawa header CORS' }).check();
  expect(await status.allInnerTexts()).toEqual(['401', '401']);
  expect(await simulator.locator('.sim-invariant').innerText()).toBe(
    'Portal membaca 9 dari 9 jawaban yang ia perlukan, 0 dari 2 halaman lain membaca data, dan curl tanpa token mendapat 401.',
  );

  await simulator.getByRole('checkbox', { name: 'Authorizer menjaga OPTIONS' }).check();
  expect(await status.allInnerTexts()).toEqual(['tidak ada', '401']);

  await simulator.getByRole('button', { name: /^Jadikan Origin/ }).click();
  expect(await status.allInnerTexts()).toEqual(['disembunyikan browser', '200']);
  expect(await simulator.locator('.sim-reading').innerText()).toContain('mendapat datanya tanpa token');
});
