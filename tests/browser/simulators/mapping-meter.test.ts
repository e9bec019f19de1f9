import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite } from '../support/site.ts';
import type { Site } from '../support/site.ts';
import { launchChromium, visit } from '../support/visit.ts';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('September decides six times, February not once; a text of one’s own is read as it is typed', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
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
  await context.close();
  expect(problems).toEqual([]);
});
