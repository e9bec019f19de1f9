import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';
import { exercisePath, lessonPath, openWorkspace } from './support/workspace.ts';
import { readRulePath } from './support/rule-page.ts';

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
const pages = [
  ['home', '/'],
  ['lesson', lessonPath],
  ['rule', rulePath],
  ['list of rules', '/aturan'],
  ['exercise with the editor and a failing verdict', exercisePath],
] as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  describe.each([360, 1440])('at %s px', (width) => {
    test.each(pages)('%s has no accessibility violation and does not scroll sideways', async (_, path) => {
      const { context, page, problems } = await visit(browser, site.origin, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.goto(path);
      if (path === exercisePath) {
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
    });
  });
});
