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

/** Waits until every animation of a page has ended: a colour on its way to another is no colour to judge. */
export async function waitForAnimations(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  );
}
