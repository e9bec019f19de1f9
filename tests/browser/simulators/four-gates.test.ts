import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a right scope is stopped at the object; arrows walk the cases; a decided case answers 409', async ({ page }) => {
  await page.goto('/pelajaran/otorisasi-berlapis');
  const simulator = page.locator('gerbang-simulator[name="four-gates"]');
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('.fg-end').waitFor();
  const gates = simulator.locator('.fg-gates .answer');
  const ends = simulator.locator('.fg-end dd');
  const tally = simulator.locator('.fg-tally');
  expect(await gates.allInnerTexts()).toEqual(['lewat', 'lewat', 'tertahan', 'tidak tercapai']);
  expect(await ends.allInnerTexts()).toEqual(['404', 'DENY READ case-456 (other-tenant)']);
  // Seven cases and five roles: 3 for the investigator, 4 each for supervisor and auditor, 1 for the respondent.
  expect(await tally.innerText()).toBe('12 dari 35 diizinkan');

  await simulator.getByRole('button', { name: 'investigator, case-456: 404' }).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowUp');
  expect(await simulator.getByRole('gridcell', { selected: true }).innerText()).toBe('200');
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe('investigator, case-123: 200');
  expect(await gates.allInnerTexts()).toEqual(['lewat', 'lewat', 'lewat', 'lewat']);
  expect(await ends.allInnerTexts()).toEqual(['200', 'ALLOW READ case-123 (allowed)']);

  // The route's scope is missing: the answer depends on the kind of authorizer.
  await simulator.getByRole('combobox', { name: 'Request' }).selectOption('POST approve');
  const gateway = simulator.getByRole('combobox', { name: 'Gateway' });
  for (const [kind, status] of [
    ['HTTP API, JWT', 'ditolak, statusnya tidak didokumentasikan'],
    ['REST API, Cognito', '401'],
    ['Lambda authorizer', '403'],
  ] as const) {
    await gateway.selectOption(kind);
    expect(await gates.allInnerTexts()).toEqual(['lewat', 'tertahan', 'tidak tercapai', 'tidak tercapai']);
    expect(await ends.allInnerTexts()).toEqual([status, 'tidak ada, handler tidak terpanggil']);
  }
  expect(await tally.innerText()).toBe('0 dari 35 diizinkan');

  await simulator.getByRole('button', { name: /^Setujui case-123/ }).click();
  await page.reload();
  await ends.first().waitFor();
  expect(await gates.allInnerTexts()).toEqual(['lewat', 'lewat', 'lewat', 'tertahan']);
  expect(await ends.allInnerTexts()).toEqual(['409', 'DENY APPROVE case-123 (wrong-status)']);
  await simulator.getByRole('combobox', { name: 'State kasus' }).selectOption('PENDING_SUPERVISOR_REVIEW');
  expect(await ends.first().innerText()).toBe('200');
});
