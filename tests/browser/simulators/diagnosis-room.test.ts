import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a guess is held against the metrics, and only the cause opens the choice of an action', async ({ page }) => {
  await page.goto('/pelajaran/saat-gagal');
  const simulator = page.locator('gerbang-simulator[name="diagnosis-room"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.dr-panel').first().waitFor();
  expect(await simulator.getByRole('img').count()).toBe(8);
  const reading = simulator.locator('.sim-reading');
  const invariant = simulator.locator('.sim-invariant');

  await simulator.getByRole('radio', { name: /^Lonjakan trafik/ }).check();
  expect(await reading.innerText()).toContain('Di grafik ini, 429 nol dan 5xx muncul.');
  expect(await invariant.innerText()).toBe('Tebakanmu cocok dengan 4 dari 8 tanda di grafik.');
  expect(await simulator.locator('.dr-panel.doubted').count()).toBe(4);

  await simulator.getByRole('radio', { name: /^Fungsi kehabisan/ }).check();
  expect(await simulator.locator('.dr-panel.doubted').count()).toBe(0);
  await simulator.getByRole('radio', { name: /^Pasang limit di gateway/ }).check();
  expect(await invariant.innerText()).toBe(
    'Tebakanmu cocok dengan 8 dari 8 tanda di grafik, dan tindakannya menghilangkan sebabnya.',
  );
  expect(page.url()).toContain('#diagnosis-room?incident=4&cause=function-throttled&action=limit-upstream');

  await simulator.getByRole('button', { name: /^Tidak ada satu pun error/ }).click();
  expect(await simulator.locator('.dr-system').innerText()).toContain('Insiden 1 ');
  await simulator.locator('summary').click();
  const statuses = simulator.locator('.dr-log tbody th');
  expect(await statuses.allInnerTexts()).toEqual(['200', '200 untuk OPTIONS', '404']);
});
