import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('the same format in another kind of API: one column comes alive, another dies, and a key is a secret', async ({
  page,
}) => {
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
});
