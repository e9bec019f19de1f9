import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('the contract serves every reader of a refusal, the gateway by itself two; a part taken out takes its reader', async ({
  page,
}) => {
  await page.goto('/pelajaran/kontrak-dan-error');
  const simulator = page.locator('gerbang-simulator[name="contract-explorer"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.ce').waitFor();
  const answerers = simulator.getByRole('group', { name: 'Jawaban siapa' }).getByRole('button');
  const invariant = simulator.locator('.sim-invariant');
  expect(await answerers.allInnerTexts()).toEqual(['Menurut kontrak 422', 'Bawaan gateway 400']);
  expect(await invariant.innerText()).toBe('2 dari 7 keperluan pembaca dilayani jawaban ini.');

  await answerers.first().click();
  expect(await invariant.innerText()).toBe('7 dari 7 keperluan pembaca dilayani jawaban ini.');

  await simulator.getByRole('button', { name: /^Idempotency-Key/ }).click();
  expect(await simulator.locator('.ce-detail').innerText()).toContain('Aman mengirim ulang');
  await simulator.getByRole('button', { name: /^Pakai kunci lama/ }).click();
  expect(await answerers.allInnerTexts()).toEqual(['Menurut kontrak 409', 'Bawaan gateway 202']);

  await simulator.getByRole('radio', { name: 'kunci baru' }).check();
  await answerers.first().click();
  await simulator.getByRole('button', { name: /"links"/ }).click();
  await simulator.getByRole('radio', { name: 'dihapus' }).check();
  expect(await simulator.locator('.ce-readers .fail').allInnerTexts()).toEqual([expect.stringMatching(/^Partner/)]);
  await simulator.getByRole('button', { name: /"caseId"/ }).click();
  await simulator.getByRole('radio', { name: 'dihapus' }).check();
  expect(await invariant.innerText()).toBe('5 dari 7 keperluan pembaca dilayani jawaban ini.');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('Aplikasi Sari tidak bisa');
});
