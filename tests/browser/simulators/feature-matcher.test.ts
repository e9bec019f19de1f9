import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('needs close doors one by one; what stands beside a product opens some again', async ({ page }) => {
  await page.goto('/pelajaran/memilih-produk');
  const simulator = page.locator('gerbang-simulator[name="feature-matcher"]');
  await simulator.scrollIntoViewIfNeeded();
  const products = simulator.getByRole('list', { name: 'Produk' });
  await products.waitFor();
  // In the order REST, HTTP, WebSocket, AppSync, ALB.
  const states = products.locator('.fm-state');
  const gaps = products.locator('> li', { hasText: 'HTTP API' }).getByRole('listitem');
  const reading = simulator.locator('.fm-read');
  expect(await states.allInnerTexts()).toEqual(['terbuka', 'tertutup', 'tertutup', 'tertutup', 'tertutup']);
  expect(await gaps.allInnerTexts()).toEqual([
    'tidak ada usage plan, bisa lewat pencatatan sendiri',
    'web ACL tidak bisa dipasang, bisa lewat CloudFront',
    'tidak ada validasi request, bisa lewat kode backend',
  ]);
  expect(await reading.innerText()).toContain('bukan alasan: pemeriksaan JWT.');

  await simulator.getByRole('button', { name: /^Pasang ketiga penopang/ }).click();
  expect(await states.allInnerTexts()).toEqual([
    'terbuka',
    'terbuka, ditopang',
    'tidak diminta',
    'tidak diminta',
    'terbuka, ditopang',
  ]);

  await simulator.getByRole('button', { name: /^Minta JWT dari penyedia luar/ }).click();
  expect(await states.allInnerTexts()).toEqual(['terbuka', 'terbuka', 'tertutup', 'tertutup', 'tertutup']);
  await simulator.getByRole('checkbox', { name: 'AWS WAF' }).check();
  expect(await states.allInnerTexts()).toEqual(['terbuka', 'tertutup', 'tertutup', 'tertutup', 'tertutup']);
  await simulator.getByRole('checkbox', { name: 'CloudFront di depan' }).focus();
  await page.keyboard.press('Space');
  const httpPropped = ['terbuka', 'terbuka, ditopang', 'tertutup', 'tertutup', 'tertutup'];
  expect(await states.allInnerTexts()).toEqual(httpPropped);
  expect(await reading.innerText()).toContain('HTTP API memenuhinya bila kamu merawat CloudFront');

  await page.reload();
  await products.waitFor();
  expect(await states.allInnerTexts()).toEqual(httpPropped);
  expect(await simulator.getByRole('checkbox', { checked: true }).count()).toBe(4);

  // What is ticked last stands last among the reasons.
  await simulator.getByRole('checkbox', { name: 'Query GraphQL' }).check();
  expect((await gaps.allInnerTexts()).at(-1)).toBe('tidak mengenal GraphQL');
});
