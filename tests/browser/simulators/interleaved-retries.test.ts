import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('two retries make two jobs; the keys 1 and 2 find no order that does so with a claim', async ({ page }) => {
  await page.goto('/pelajaran/idempotency-dan-async');
  const simulator = page.locator('gerbang-simulator[name="interleaved-retries"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.ir-end').waitFor();
  // Jobs, messages, key, what each of the two answered.
  const ends = simulator.locator('.ir-end dd');
  const invariant = simulator.locator('.sim-invariant');
  const two = '2: job-1, job-2';
  expect(await ends.allInnerTexts()).toEqual([two, two, 'job-2', '202 job-1', '202 job-2']);
  // Two times five calls have 252 orders; 12 of them fold into the 6 in which one retry comes after the other's write.
  expect(await invariant.innerText()).toBe(
    'Baca, tulis di akhir: 240 dari 246 urutan yang mungkin berakhir dengan dua job.',
  );

  await simulator.getByRole('radio', { name: /^Baca, tulis secepatnya/ }).check();
  expect(await ends.first().innerText()).toBe(two);
  expect(await invariant.innerText()).toContain('140 dari 160 urutan');

  await simulator.getByRole('button', { name: /^Pasang klaim atomik/ }).click();
  const none = 'belum ada';
  expect(await ends.allInnerTexts()).toEqual([none, none, none, none, none]);
  await simulator.getByRole('button', { name: 'Retry 1 klaim kunci' }).focus();
  for (const key of '121211') await page.keyboard.press(key);
  const once = ['1: job-1', '1: job-1', 'job-1', '202 job-1', '202 job-1'];
  expect(await ends.allInnerTexts()).toEqual(once);
  expect(await simulator.getByRole('button', { name: 'sudah menjawab' }).count()).toBe(2);
  expect(await invariant.innerText()).toBe(
    'Klaim atomik: tidak satu pun dari 20 urutan yang mungkin berakhir dengan dua job.',
  );

  await page.reload();
  await ends.first().waitFor();
  expect(await ends.allInnerTexts()).toEqual(once);
  await simulator.getByRole('button', { name: 'Retry 1 sudah menjawab' }).press('Backspace');
  expect(await ends.nth(3).innerText()).toBe(none);
  expect(await simulator.getByRole('button', { name: 'Retry 1 jawab 202' }).count()).toBe(1);
});
