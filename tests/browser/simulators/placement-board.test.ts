import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a rule that moves to the code is kept; a board made for one product fails without a word on another', async ({
  page,
}) => {
  await page.goto('/pelajaran/validasi-dan-integrasi');
  const simulator = page.locator('gerbang-simulator[name="placement-board"]');
  await simulator.scrollIntoViewIfNeeded();
  const invariant = simulator.locator('.sim-invariant');
  await invariant.waitFor();
  expect(await invariant.innerText()).toBe(
    '8 dari 16 aturan di tempat yang tepat, 3 terjaga dengan ongkos lebih, 5 tidak dijaga siapa pun.',
  );

  const transition = simulator.getByRole('group', { name: /^REVIEW hanya ke/ });
  await transition.getByText('Backend').click();
  expect(await invariant.innerText()).toContain('4 tidak dijaga siapa pun');
  expect(await simulator.locator('.pb-row.told').innerText()).toContain('Perpindahan dari DRAFT: 409 dari backend');

  await transition.getByRole('radio', { name: 'Backend' }).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await invariant.innerText()).toContain('4 terjaga dengan ongkos lebih');

  await simulator.getByRole('button', { name: /^Ambil papan yang benar/ }).click();
  expect(await invariant.innerText()).toContain('7 tidak dijaga siapa pun');
  await simulator.getByRole('radio', { name: 'REST API' }).check();
  expect(await invariant.innerText()).toContain('16 dari 16 aturan di tempat yang tepat');
});
