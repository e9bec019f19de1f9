import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './support/axe.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';
import { lessonPath } from './support/workspace.ts';

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

const openDefinition = '.term-popover:popover-open';

test('a term opens its definition when the keyboard comes to it, and Escape closes it', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto(lessonPath);
  const term = page.locator('.prose a.term').first();
  await term.scrollIntoViewIfNeeded();
  site.takeServed();
  // By keyboard: a focus that a script sets shows no ring either.
  await page.keyboard.press('Tab');
  await term.focus();
  await page.locator(openDefinition).waitFor();
  expect(site.takeServed().filter(({ path }) => path === '/glosarium.json')).toHaveLength(1);
  const described = await term.getAttribute('aria-describedby');
  expect((await page.locator(`[id="${described ?? ''}"]`).innerText()).length).toBeGreaterThan(30);
  expect((await runAxe(page, '.prose')).violations).toEqual([]);

  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Buka glosarium');
  await page.keyboard.press('Escape');
  expect(await page.locator(openDefinition).count()).toBe(0);
  expect(await term.getAttribute('aria-describedby')).toBeNull();
  await context.close();
  expect(problems).toEqual([]);
});

test('the first tap opens the definition, the second follows the link to the term', async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const { context, page, problems } = await visit(browser, site.origin, phone);
  await page.goto(lessonPath);
  const term = page.locator('.prose a.term').first();
  const href = (await term.getAttribute('href')) ?? '';
  await term.tap();
  await page.locator(openDefinition).waitFor();
  const box = await page.locator(openDefinition).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(16);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(344);
  await term.tap();
  await page.waitForURL(`**${href}`);
  expect(await page.locator(`[id="${href.split('#')[1] ?? ''}"]`).isVisible()).toBe(true);
  await context.close();
  expect(problems).toEqual([]);
});

test('the glossary narrows to what is typed without loading anything, and leads back into lessons', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto('/glosarium');
  const entries = page.locator('.entry:visible');
  expect(await entries.count()).toBe(100);
  await page.waitForLoadState('networkidle');
  site.takeServed();
  await page.getByLabel('Saring istilah').fill('jwt');
  const found = await entries.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(30);
  expect(await page.locator('[data-part="count"]').innerText()).toBe(`${found} dari 100 istilah`);
  await page.getByLabel('Saring istilah').fill('tidak ada yang begini');
  expect(await entries.count()).toBe(0);
  expect(site.takeServed()).toEqual([]);

  await page.getByLabel('Saring istilah').fill('');
  const use = page.locator('.from a[href*="#istilah-"]').first();
  const href = (await use.getAttribute('href')) ?? '';
  await page.goto(href);
  expect(await page.locator(`a.term[id="${href.split('#')[1] ?? ''}"]`).count()).toBe(1);
  await context.close();
  expect(problems).toEqual([]);
});
