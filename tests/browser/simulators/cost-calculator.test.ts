import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

/**
 * Dollars for a million attempts at the start: 3.5 for the API, 0.7001 authorizer, 1.2002 backend, 0.375 data, 4 log,
 * 0.6 WAF, 1.08 transfer. That is 11.4553, and 15 a month for the web ACL.
 */
test('a bill by component; retries pay all of it again, a cached authorizer is a twentieth', async ({ page }) => {
  await page.goto('/pelajaran/evolusi-operasi-capstone');
  const simulator = page.locator('gerbang-simulator[name="cost-calculator"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.cc-total').waitFor();
  const facts = simulator.locator('.cc-facts dd');
  const amount = (component: string) =>
    simulator
      .getByRole('row', { name: new RegExp(`^${component}`) })
      .getByRole('cell')
      .first();
  // One request in ten fails and is sent again at most three times: 1.111 attempts for each.
  expect(await facts.allInnerTexts()).toEqual(['US$1.288', 'US$13', '111 juta', 'US$127']);
  expect(await amount('Log').innerText()).toBe('US$444');
  expect(await amount('Request API').innerText()).toBe('US$389');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('Log paling mahal, 35% dari tagihan.');

  await simulator.getByRole('slider', { name: 'Percobaan yang gagal' }).press('Home');
  expect(await facts.allInnerTexts()).toEqual(['US$1.161', 'US$12', '100 juta', 'US$0']);

  // Half of the attempts fail, five retries: 63/32 attempts for each request.
  await simulator.getByRole('button', { name: /^Hari buruk/ }).click();
  expect(await facts.allInnerTexts()).toEqual(['US$2.270', 'US$23', '197 juta', 'US$1.110']);

  await simulator.getByRole('button', { name: 'Ulang', exact: true }).click();
  expect(await amount('Authorizer').innerText()).toBe('US$78');
  await simulator.getByRole('combobox', { name: 'Lambda authorizer' }).selectOption('Ada, di-cache (5% miss)');
  expect(await amount('Authorizer').innerText()).toBe('US$3,89');

  await simulator.getByText('Harga satuan contoh').press('Enter');
  await simulator.getByRole('spinbutton', { name: 'Log, per GB' }).fill('0');
  await page.keyboard.press('Tab');
  expect(await amount('Log').count()).toBe(0);
  expect(await facts.first().innerText()).toBe('US$769');

  await page.reload();
  await facts.first().waitFor();
  expect(await facts.first().innerText()).toBe('US$769');
  expect(await amount('Authorizer').innerText()).toBe('US$3,89');
});
