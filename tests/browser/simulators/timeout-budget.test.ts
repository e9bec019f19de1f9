import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('the client leaves first at 5 seconds; turned around the database gives up first and nothing is orphaned', async ({
  page,
}) => {
  await page.goto('/pelajaran/saat-gagal');
  const simulator = page.locator('gerbang-simulator[name="timeout-budget"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.tb-facts').waitFor();
  const values = simulator.locator('.tb-facts dd');
  const ends = simulator.locator('.tb .end');
  expect(await values.allInnerTexts()).toEqual(['tidak ada', 'Client', '35,5 detik', '1']);
  expect(await ends.allInnerTexts()).toEqual([
    'pergi pada detik 5',
    'menjawab 504 pada detik 29, tanpa penerima',
    'selesai pada detik 40,5, yatim sejak detik 5',
    'selesai pada detik 40, yatim sejak detik 5',
  ]);

  await simulator.getByRole('slider', { name: 'Retry client' }).fill('2');
  expect(await values.nth(3).innerText()).toBe('3');

  await simulator.getByRole('button', { name: /^Balik urutannya/ }).click();
  expect(await values.allInnerTexts()).toEqual(['503 dari handler', 'Basis data', 'tidak ada', '1']);
  expect(await simulator.locator('.sim-invariant').innerText()).toContain(
    'Urutan sehat: Basis data 2 < Lambda 3 < Gateway 4 < Client 5 detik',
  );

  await simulator.getByRole('checkbox', { name: /^Terima dengan 202/ }).check();
  expect(await values.allInnerTexts()).toEqual(['202', 'tidak ada', 'tidak ada', '1']);
  expect(await ends.last().innerText()).toBe('selesai pada detik 40,7, hasilnya di URL status');

  await simulator.getByRole('combobox', { name: 'Jenis gateway' }).selectOption('http');
  expect(await simulator.locator('.sim-invariant').getAttribute('class')).toContain('fail');
});
