import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe, waitForAnimations } from './support/axe.ts';
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
const pages = ['/', ...lessonPaths, rulePath, '/aturan', '/glosarium', '/tinjauan', ...exercisePaths];

test('every kind of page is looked at', () => {
  expect(pages.length).toBeGreaterThan(8);
});

const phone = { colorScheme: 'light', width: 360 } as const;
const desk = { colorScheme: 'dark', width: 1440 } as const;
/** Every page in both themes and at both widths; what all four together add is asked of one page of a kind. */
const crossed = [
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 1440 },
] as const;
const views = [
  ...pages.flatMap((path) => [phone, desk].map((view) => ({ path, ...view }))),
  ...['/', lessonPaths[0] ?? '/', rulePath, ...exercisePaths].flatMap((path) =>
    crossed.map((view) => ({ path, ...view })),
  ),
];

test.concurrent.each(views)(
  '$path at $width px in $colorScheme has no accessibility violation and does not scroll sideways',
  async ({ colorScheme, path, width }) => {
    const visited = await inTurn.take({ colorScheme, viewport: { width, height: 900 } });
    const { page } = visited;
    await page.goto(path);
    // An exercise is looked at with its editor and a failing verdict.
    if (exercisePaths.includes(path)) {
      const workspace = await openWorkspace(page);
      expect(await workspace.check()).toBe('failed');
    }
    await waitForAnimations(page);
    const { kept, violations } = await runAxe(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(kept).toBeGreaterThan(10);
    expect(violations).toEqual([]);
    expect(overflow).toBe(0);
    expect(await inTurn.giveBack(visited)).toEqual([]);
  },
);
