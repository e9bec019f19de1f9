import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFolder } from '#build/site-freshness';
import { listLessonPaths } from './support/pages.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';
import { exercisePath, openWorkspace, readSource } from './support/workspace.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const portOf = (site: Site): number => Number(new URL(site.origin).port);

/** Opens the map and waits until the footer says that everything is kept. */
async function openAndKeep(site: Site): Promise<Page> {
  const { page } = await visit(browser, site.origin, { serviceWorkers: 'allow' });
  await page.goto('/');
  await page.locator('[data-offline]', { hasText: 'Tersimpan' }).waitFor({ timeout: 120_000 });
  return page;
}

test('with the server gone every lesson opens, its simulators run, and an exercise is solved', async () => {
  const site = await startSite();
  const page = await openAndKeep(site);
  await site.close();
  await page.context().setOffline(true);

  const lessons = await listLessonPaths();
  expect(lessons.length).toBeGreaterThan(0);
  for (const path of lessons) {
    await page.goto(path);
    expect(await page.locator('h1').innerText()).not.toBe('');
    for (const simulator of await page.locator('gerbang-simulator').all()) {
      await simulator.scrollIntoViewIfNeeded();
      await simulator.locator('.sim button, .sim input, .sim select').first().waitFor();
    }
  }

  await page.goto(exercisePath);
  const workspace = await openWorkspace(page);
  expect(await workspace.check()).toBe('failed');
  await workspace.setSource(await readSource('reference.ts'));
  expect(await workspace.check()).toBe('passed');

  await page.goto('/');
  await page.locator('[data-offline]', { hasText: 'luring' }).waitFor();
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('idempotency');
  await page.locator('dialog.search a').first().waitFor();
  await page.context().close();
});

test('a new release is offered, waits for the last page, and is taken when asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gerbang-release-'));
  const first = await startSite();
  const page = await openAndKeep(first);
  const second = await page.context().newPage();
  await second.goto('/aturan');
  await first.close();

  await cp(siteFolder, folder, { recursive: true });
  await release(folder);
  const site = await startSite(folder, portOf(first));
  await page.reload();
  const bar = page.locator('.update-bar');
  await bar.waitFor({ timeout: 120_000 });
  expect(await page.locator('h1').innerText()).not.toContain('Rilis kedua');

  const use = bar.getByRole('button', { name: 'Pakai sekarang' });
  await use.click();
  await bar.getByText('1 tab lain').waitFor();
  await second.close();
  await use.click();
  await page.locator('h1', { hasText: 'Rilis kedua' }).waitFor();
  await page.context().close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** Makes a copy of the site another release: its map has another heading, and the worker knows its content. */
async function release(folder: string): Promise<void> {
  const home = join(folder, 'index.html');
  const worker = join(folder, 'service-worker.js');
  const [html, script] = await Promise.all([readFile(home, 'utf8'), readFile(worker, 'utf8')]);
  const changed = html.replace(/(<h1[^>]*>)[^<]*/, '$1Rilis kedua');
  const listed = script.replace(/(url:"\/",revision:")[^"]*|(revision:")[^"]*(",url:"\/")/, '$1$2second$3');
  expect(changed).not.toBe(html);
  expect(listed).not.toBe(script);
  await Promise.all([writeFile(home, changed), writeFile(worker, listed)]);
  // The compressed copies are of the first release.
  for (const name of [home, worker])
    for (const extension of ['br', 'gz']) await rm(`${name}.${extension}`, { force: true });
}
