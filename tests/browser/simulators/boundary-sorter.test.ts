import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a status that moves to the backend is in its place, and the next decision is put there by keyboard', async ({
  page,
}) => {
  await page.goto('/pelajaran/pintu-sistem');
  const simulator = page.locator('gerbang-simulator[name="boundary-sorter"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.bs-card').waitFor();
  const invariant = simulator.locator('.sim-invariant');
  const verdict = simulator.locator('.bs-verdict');
  expect(await verdict.innerText()).toContain('Keliru tempat di gateway.');
  expect(await simulator.locator('.bs-feedback dd').allInnerTexts()).toEqual(['boleh', 'tolak']);
  expect(await invariant.innerText()).toContain('2 dari 14 keputusan di tempatnya; 1 memakai salinan basi');

  await simulator.getByRole('button', { name: 'Backend', exact: true }).click();
  expect(await verdict.innerText()).toContain('Tepat di backend.');
  expect(await invariant.innerText()).toContain('3 dari 14 keputusan di tempatnya; 0 memakai salinan basi');

  await simulator.getByRole('button', { name: 'Keputusan berikutnya' }).press('Enter');
  expect(await simulator.locator('.bs-card h4').innerText()).toBe('Apakah body lebih besar dari 10 MB?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await verdict.innerText()).toContain('Tepat di gateway.');
  expect(await simulator.locator('.bs-place.gateway li').count()).toBe(3);

  await simulator.getByRole('button', { name: /^Taruh semuanya di backend/ }).click();
  expect(await invariant.innerText()).toBe(
    '7 dari 14 keputusan di tempatnya; 0 memakai salinan basi, 7 menjalankan handler percuma.',
  );
  expect(await simulator.locator('.sim-reading').innerText()).toContain('Gateway tinggal jalan lewat');
});
