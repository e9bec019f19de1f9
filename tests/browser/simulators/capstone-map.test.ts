import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('six doors fall together, or alone; a rule that breaks is shown at its boundary', async ({ page }) => {
  await page.goto('/pelajaran/evolusi-operasi-capstone');
  const simulator = page.locator('gerbang-simulator[name="capstone-map"]');
  await simulator.scrollIntoViewIfNeeded();
  const doors = simulator.getByRole('group', { name: 'Enam pintu' });
  await doors.waitFor();
  const broken = doors.getByRole('button', { name: /ada keputusan yang patah$/ });
  const invariant = simulator.locator('.sim-invariant');
  const rules = simulator.getByRole('table').getByRole('link');
  expect(await broken.count()).toBe(6);
  expect(await invariant.innerText()).toBe('Bila pintu Supervisor jatuh, ikut jatuh 5 dari 5 pintu lain.');
  expect(await rules.allInnerTexts()).toEqual(['pisah-per-audience']);

  await simulator.getByRole('checkbox', { name: 'Satu API untuk semua pihak' }).focus();
  await page.keyboard.press('Space');
  expect(await broken.count()).toBe(0);
  expect(await rules.count()).toBe(0);
  expect(await invariant.innerText()).toBe('Bila pintu Supervisor jatuh, lima pintu lain tetap berdiri.');

  // Three doors are private. Without authentication whoever takes one has all three.
  await simulator.getByRole('button', { name: /^Percayai jaringan privat/ }).click();
  expect(await broken.count()).toBe(3);
  expect(await invariant.innerText()).toBe('Bila pintu Integrasi terjadwal jatuh, ikut jatuh 2 dari 5 pintu lain.');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('sampai ke Investigator dan Supervisor.');

  await simulator.getByRole('checkbox', { name: 'Jaringan privat dipercaya' }).uncheck();
  await simulator.getByRole('checkbox', { name: 'Partner cukup dengan API key' }).check();
  expect(await rules.count()).toBe(0);
  await doors.getByRole('button', { name: /^Lembaga partner/ }).press('Enter');
  const identity = simulator.getByRole('row', { name: /^Identitas/ });
  expect(await identity.getByRole('link').getAttribute('href')).toBe('/aturan/api-key-bukan-autentikasi');
  expect(await identity.getByRole('cell').innerText()).toContain('API key saja');

  await page.reload();
  await doors.waitFor();
  expect(await doors.getByRole('button', { pressed: true }).innerText()).toContain('Lembaga partner');
  expect(await broken.count()).toBe(1);
  expect(await rules.allInnerTexts()).toEqual(['api-key-bukan-autentikasi']);
});
