import { expect, test as plain } from 'vitest';
import { createPagesInTurn } from './pages-in-turn.ts';
import { startSite } from './site.ts';
import { launchChromium } from './visit.ts';

/**
 * A test with a page of the site in which nothing is stored. Site, browser and page are those of its worker: one test
 * after another uses them. It fails where anything went wrong in the page, too.
 */
export const test = plain
  .extend('inTurn', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const site = await startSite();
    const browser = await launchChromium();
    onCleanup(async () => {
      await browser.close();
      await site.close();
    });
    return createPagesInTurn(browser, site.origin);
  })
  .extend('page', async ({ inTurn }, { onCleanup }) => {
    const visited = await inTurn.take();
    onCleanup(async () => expect(await inTurn.giveBack(visited)).toEqual([]));
    return visited.page;
  });
