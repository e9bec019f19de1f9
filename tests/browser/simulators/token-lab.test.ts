import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('the audience check stops another application’s token; a scope on the route stops an ID token', async ({
  page,
}) => {
  await page.goto('/pelajaran/siapa-caller');
  const simulator = page.locator('gerbang-simulator[name="token-lab"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.tl-token').waitFor();
  const outcome = simulator.locator('.tl-outcome');
  const invariant = simulator.locator('.sim-invariant');
  expect(await outcome.innerText()).toBe('Diterima, padahal tidak layak.');
  expect(await invariant.innerText()).toBe('5 dari 12 token yang tidak layak diterima API ini.');

  await simulator.getByRole('checkbox', { name: /^aud, client_id/ }).check();
  expect(await outcome.innerText()).toBe('Ditolak di aud, client_id.');
  expect(await invariant.innerText()).toBe('3 dari 12 token yang tidak layak diterima API ini.');

  await simulator.getByRole('button', { name: /^Kirim ID token/ }).click();
  expect(await outcome.innerText()).toBe('Diterima, padahal tidak layak.');
  await simulator.getByRole('checkbox', { name: /^scope/ }).check();
  expect(await outcome.innerText()).toBe('Ditolak di scope.');
  expect(await invariant.innerText()).toBe('0 dari 12 token yang tidak layak diterima API ini.');

  await simulator.getByRole('button', { name: /^Ganti tenantId/ }).click();
  expect(await invariant.innerText()).toBe('12 dari 12 token yang tidak layak diterima API ini.');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('Decode hanya membuka base64');
});
