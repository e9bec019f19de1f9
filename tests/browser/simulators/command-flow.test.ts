import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a lease ends the job that nobody sent; without a key a lost answer makes two', async ({ page }) => {
  await page.goto('/pelajaran/idempotency-dan-async');
  const simulator = page.locator('gerbang-simulator[name="command-flow"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.cf-end').waitFor();
  const ends = simulator.locator('.cf-end dd');
  const invariant = simulator.locator('.sim-invariant');
  expect(await ends.allInnerTexts()).toEqual([
    '202 job-1 pada percobaan ke-2, status QUEUED',
    'job-1, belum terkirim',
    'tidak ada berkas',
  ]);
  expect(await invariant.innerText()).toBe(
    'Satu command, 0 berkas, dan status di client QUEUED. Seharusnya 1 berkas dan SUCCEEDED.',
  );

  // 502 from the crash, 503 while the lease lasts, then the third attempt takes over.
  await simulator.getByRole('combobox', { name: 'Handler' }).selectOption('klaim dengan lease');
  expect(await ends.allInnerTexts()).toEqual([
    '202 job-1 pada percobaan ke-3, status SUCCEEDED',
    'job-1, terkirim',
    '1 berkas: job-1.csv',
  ]);
  expect(await invariant.innerText()).toBe('Satu command, satu berkas, dan client tahu job-nya selesai.');

  await simulator.getByRole('radio', { name: 'jatuh sebelum mengirim' }).focus();
  for (const fault of ['menolak pesan', 'mengantar dua kali', 'jatuh sebelum menghapus pesan']) {
    await page.keyboard.press('ArrowDown');
    expect(await simulator.getByRole('radio', { name: fault }).isChecked()).toBe(true);
    expect(await ends.last().innerText()).toBe('1 berkas: job-1.csv');
  }
  await simulator.getByRole('combobox', { name: 'Worker' }).selectOption('kerjakan setiap pesan');
  expect(await ends.last().innerText()).toBe('2 berkas: berkas-1.csv, berkas-2.csv');
  expect(await simulator.locator('.cf-read').innerText()).toContain('worker menulis berkas kedua');

  await simulator.getByRole('button', { name: /^Hilangkan jawabannya/ }).click();
  await page.reload();
  await ends.first().waitFor();
  expect(await ends.allInnerTexts()).toEqual([
    '202 job-2 pada percobaan ke-2, status SUCCEEDED',
    'kosong',
    '2 berkas: job-1.csv, job-2.csv',
  ]);
  expect(await simulator.getByRole('radio', { name: 'jawaban hilang' }).isChecked()).toBe(true);
});
