import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** How many rules of axe a page keeps, and each that it breaks with the elements that do. */
export interface AxeReport {
  readonly kept: number;
  readonly violations: readonly string[];
}

/** Holds a page, or the part of it that a selector names, to axe. Throws where the page has frames. */
export async function runAxe(page: Page, part?: string): Promise<AxeReport> {
  if (page.frames().length > 1) throw new Error('axe looks into no frame here, and this page has one');
  // Without frames axe needs no page of its own to put their results together: that is what legacy mode leaves out.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { passes, violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return {
    kept: passes.length,
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  };
}

/** A width and a colour scheme to look at a page in. */
export interface View {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/**
 * What is wrong with a page in any of these views, each with its view: rules of axe that it breaks, and pixels that it scrolls
 * sideways. The page is opened once and turned from view to view. Throws where axe found next to nothing to hold it to.
 */
export async function findProblems(page: Page, views: readonly View[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { colorScheme, width } of views) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await waitForAnimations(page);
    const { kept, violations } = await runAxe(page);
    if (kept <= 10) throw new Error(`axe kept only ${kept} rules of ${page.url()}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const found = [...violations, ...(overflow === 0 ? [] : [`scrolls ${overflow} px sideways`])];
    problems.push(...found.map((problem) => `${width} px, ${colorScheme}: ${problem}`));
  }
  return problems;
}

/** Waits until every animation of a page has ended: a colour on its way to another is no colour to judge. */
export async function waitForAnimations(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
}
