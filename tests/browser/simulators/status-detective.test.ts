import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a wrong cause and a wrong status say why, the right ones reveal what the gateway answers by itself', async ({
  page,
}) => {
  await page.goto('/pelajaran/kontrak-dan-error');
  const simulator = page.locator('gerbang-simulator[name="status-detective"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.sd-table').waitFor();
  const causes = simulator.locator('.sd-causes');
  const statuses = simulator.locator('.sd-statuses');
  const score = simulator.locator('.sd-score dd');

  await causes.getByRole('button', { name: 'Kredensialnya tidak berlaku lagi' }).click();
  expect(await causes.locator('.wrong p').innerText()).toContain('masa berlakunya sudah lewat');
  await statuses.getByRole('button', { name: '401' }).click();
  expect(await simulator.locator('.sd-mismatch').innerText()).toContain('memperbarui kredensial lalu mengulang');
  expect(await simulator.locator('.sd-outcome').count()).toBe(0);

  await causes.getByRole('button', { name: 'Alamat atau method itu tidak ada' }).click();
  await statuses.getByRole('button', { name: '404' }).click();
  expect((await simulator.locator('.sd-outcome dd').allInnerTexts()).slice(0, 2)).toEqual(['404', '403, berbeda']);
  expect(await score.allInnerTexts()).toEqual(['1 dari 12', '0 dari 12', '0 dari 12', '0 dari 1']);

  await simulator.getByRole('button', { name: 'Kejadian berikutnya' }).click();
  expect(await simulator.locator('.sd-place').innerText()).toBe('Kejadian 2 dari 12');
  expect(await simulator.locator('.sd-file h4').evaluate((heading) => heading === document.activeElement)).toBe(true);

  await simulator.getByRole('button', { name: /^Beri fungsi 60 detik/ }).click();
  expect(await simulator.locator('.sd-outcome dd').nth(1).innerText()).toContain('504, dan fungsinya bekerja 31 detik');
  await simulator.getByRole('slider').fill('10');
  expect(await simulator.locator('.sd-outcome dd').nth(1).innerText()).toBe('502, berbeda');

  await simulator.getByRole('button', { name: /^Buka dua belas jawabannya/ }).click();
  expect(await simulator.locator('.sd-board tbody tr').count()).toBe(12);
  expect(await score.allInnerTexts()).toEqual(['12 dari 12', '12 dari 12', '12 dari 12', '3 dari 12']);
});
