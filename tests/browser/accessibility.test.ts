import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProblems } from './support/axe.ts';
import { createPagesInTurn } from './support/pages-in-turn.ts';
import type { PagesInTurn } from './support/pages-in-turn.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium } from './support/visit.ts';
import { listExercisePaths, listLessonPaths } from './support/pages.ts';
import { readRulePath } from './support/rule-page.ts';
import { openWorkspace } from './support/workspace.ts';

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

const rulePath = await readRulePath();
const exercisePaths = await listExercisePaths();
const lessonPaths = await listLessonPaths();
const plainPaths = ['/', ...lessonPaths, rulePath, '/aturan', '/glosarium', '/tinjauan'];

test('every kind of page is looked at', () => {
  expect(plainPaths.length).toBeGreaterThan(8);
  expect(exercisePaths.length).toBeGreaterThan(0);
});

/** Every page in both themes and at both widths; what all four together add is asked of one page of a kind. */
const views = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1440 },
] as const;
const crossed = [
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 1440 },
] as const;
const ofItsKind = ['/', lessonPaths[0], rulePath];

test.concurrent.each(plainPaths)('%s has no accessibility violation and does not scroll sideways', async (path) => {
  const visited = await inTurn.take();
  await visited.page.goto(path);
  const found = await findProblems(visited.page, ofItsKind.includes(path) ? [...views, ...crossed] : views);
  expect(found).toEqual([]);
  expect(await inTurn.giveBack(visited)).toEqual([]);
});

// An exercise is looked at with its editor, which depends on the width that it was opened in, and a failing verdict.
test.concurrent.each(exercisePaths.flatMap((path) => [...views, ...crossed].map((view) => ({ path, ...view }))))(
  '$path at $width px in $colorScheme has no accessibility violation and does not scroll sideways',
  async ({ path, ...view }) => {
    const visited = await inTurn.take({
      colorScheme: view.colorScheme,
      viewport: { width: view.width, height: 900 },
    });
    await visited.page.goto(path);
    const workspace = await openWorkspace(visited.page);
    expect(await workspace.check()).toBe('failed');
    expect(await findProblems(visited.page, [view])).toEqual([]);
    expect(await inTurn.giveBack(visited)).toEqual([]);
  },
);
