import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';
import { listExercisePaths, listLessonPaths } from './support/pages.ts';
import { readRulePath } from './support/rule-page.ts';
import { openWorkspace } from './support/workspace.ts';

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
    const { context, page, problems } = await visit(browser, site.origin, {
      colorScheme,
      viewport: { width, height: 900 },
    });
    await page.goto(path);
    // An exercise is looked at with its editor and a failing verdict.
    if (exercisePaths.includes(path)) {
      const workspace = await openWorkspace(page);
      expect(await workspace.check()).toBe('failed');
    }
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
    );
    const { passes, violations } = await new AxeBuilder({ page }).analyze();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await context.close();
    expect(passes.length).toBeGreaterThan(10);
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    expect(overflow).toBe(0);
    expect(problems).toEqual([]);
  },
);
