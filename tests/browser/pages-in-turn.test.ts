import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { createPagesInTurn } from './support/pages-in-turn.ts';
import type { PagesInTurn } from './support/pages-in-turn.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium } from './support/visit.ts';
import { exercisePath, openWorkspace, readSource } from './support/workspace.ts';

let site: Site;
let browser: Browser;
let inTurn: PagesInTurn;

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
  inTurn = createPagesInTurn(browser, site.origin);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Names of everything that a page finds stored, and how it is shown. */
const look = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookie: document.cookie,
    caches: await caches.keys(),
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    width: innerWidth,
  }));

test('a page that is used again has stored nothing, and looks as it was asked to', async () => {
  const first = await inTurn.take({ colorScheme: 'dark', viewport: { width: 500, height: 700 } });
  await first.page.goto(exercisePath);
  const workspace = await openWorkspace(first.page);
  await workspace.setSource(await readSource('reference.ts'));
  expect(await workspace.check()).toBe('passed');
  await first.page.evaluate(async () => {
    localStorage.setItem('left', 'over');
    sessionStorage.setItem('left', 'over');
    document.cookie = 'left=over';
    await caches.open('left');
  });
  const left = await look(first.page);
  expect(left.local).toContain('left');
  expect(left).toMatchObject({ session: ['left'], cookie: 'left=over', caches: ['left'], dark: true, width: 500 });
  expect(await inTurn.giveBack(first)).toEqual([]);

  const second = await inTurn.take();
  expect(second.page).toBe(first.page);
  await second.page.goto(exercisePath);
  const again = await openWorkspace(second.page);
  expect(await again.source()).toBe(await readSource('starter.ts'));
  expect(await again.part('attempt-list').locator('[data-attempt]').count()).toBe(0);
  const { local, ...rest } = await look(second.page);
  expect(local).not.toContain('left');
  expect(rest).toEqual({ session: [], cookie: '', caches: [], dark: false, width: 1280 });
  expect(await inTurn.giveBack(second)).toEqual([]);
});

test('a page in which something went wrong is told of and not used again', async () => {
  const first = await inTurn.take();
  await first.page.goto('/');
  await first.page.evaluate(() => console.error('broken'));
  expect(await inTurn.giveBack(first)).toEqual(['console error: broken']);
  const second = await inTurn.take();
  expect(second.page).not.toBe(first.page);
  expect(await inTurn.giveBack(second)).toEqual([]);
});
