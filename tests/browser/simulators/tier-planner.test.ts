import { expect } from 'vitest';
import { test } from '../support/page-test.ts';

test('a stage holds what the tiers promise; limits that are overrun need a reserve', async ({ page }) => {
  await page.goto('/pelajaran/throttle-dan-kapasitas');
  const simulator = page.locator('gerbang-simulator[name="tier-planner"]');
  await simulator.scrollIntoViewIfNeeded();
  const invariant = simulator.locator('.sim-invariant');
  await invariant.waitFor();
  expect(await invariant.innerText()).toBe('Serentak terburuk: 2.790, padahal concurrency 200.');

  await simulator.getByRole('checkbox', { name: /^Throttle stage/ }).check();
  expect(await invariant.innerText()).toBe('Serentak terburuk: 199, muat dalam concurrency 200.');
  expect(await simulator.locator('.sim-reading').innerText()).toContain('15% dari request, tetapi memakai 60% tempat');

  await simulator.getByRole('slider', { name: 'Andaian: batas meleset' }).fill('20');
  expect(await invariant.innerText()).toBe('Serentak terburuk bila batas meleset 20%: 239, padahal concurrency 200.');
  await simulator.getByRole('slider', { name: 'Limit GET search' }).fill('50');
  expect(await invariant.innerText()).toContain('197, muat');

  await simulator.getByRole('spinbutton', { name: 'Kuota/hari gold' }).fill('90000000');
  expect(await simulator.locator('.tp-problems').innerText()).toContain('paling banyak 25.920.000 sehari');
});
