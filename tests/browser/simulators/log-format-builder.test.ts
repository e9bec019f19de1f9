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

test('the same format in another kind of API: one column comes alive, another dies, and a key is a secret', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto('/pelajaran/jejak-request');
  const simulator = page.locator('gerbang-simulator[name="log-format-builder"]');
  await simulator.scrollIntoViewIfNeeded();
  const line = simulator.locator('.lf-line').first();
  await line.waitFor();
  expect(await line.innerText()).toContain('"routeKey":"-"');
  expect(await simulator.getByRole('radio', { name: 'REST API' }).isChecked()).toBe(true);

  await simulator.getByRole('radio', { name: 'HTTP API' }).check();
  expect(await line.innerText()).toContain('"routeKey":"POST /v1/cases"');
  expect(await simulator.locator('.lf-open dd').first().innerText()).toBe('correlationId');
  expect(await simulator.locator('.sim-invariant').innerText()).toContain('1 kolom kosong');

  await simulator.getByRole('radio', { name: 'REST API' }).check();
  await simulator.getByRole('checkbox', { name: /^identity\.apiKey\b(?!Id)/ }).check();
  expect(await simulator.locator('.lf-open dd').last().innerText()).toBe('identityApiKey');

  await simulator.getByRole('textbox').fill('{"jobId":"job-7"}');
  expect(await simulator.locator('mark').count()).toBe(0);
  await context.close();
  expect(problems).toEqual([]);
});
