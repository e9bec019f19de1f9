import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('September decides six times, February not once; a text of one’s own is read as it is typed', async ({ page }) => {
  await page.goto('/pelajaran/validasi-dan-integrasi');
  const simulator = page.locator('gerbang-simulator[name="mapping-meter"]');
  await simulator.scrollIntoViewIfNeeded();
  const invariant = simulator.locator('.sim-invariant');
  const verdict = simulator.locator('.mm-scale [aria-current="true"] b');
  await invariant.waitFor();
  expect(await invariant.innerText()).toContain('memutuskan 6 perkara bisnis');
  expect(await verdict.innerText()).toBe('Program tersembunyi');
  expect(await simulator.locator('.mm-listing .decides').count()).toBe(6);

  await simulator.getByRole('button', { name: /^Mundur ke Februari/ }).click();
  expect(await invariant.innerText()).toBe('Template ini memutuskan 0 perkara bisnis.');
  expect(await verdict.innerText()).toBe('Adaptasi');

  await simulator.getByRole('slider', { name: 'Template pada bulan' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await verdict.innerText()).toBe('Memutuskan');

  await simulator.getByText('Ubah templatenya sendiri').click();
  await simulator
    .getByRole('textbox', { name: 'Teks template (VTL)' })
    .fill('#if($role == "SUPERVISOR")\n{ "limit": 1 }\n#end');
  expect(await invariant.innerText()).toBe(
    'Template ini memutuskan 1 perkara bisnis, menurut role, supervisor. Seharusnya 0.',
  );
});
