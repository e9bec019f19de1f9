import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite } from './support/site.ts';
import type { Served, Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';
import { lessonPath, openWorkspace } from './support/workspace.ts';

const kilobyte = 1000;
const text = /^text\/(?:html|css|javascript)|^application\/javascript/;

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

const sum = (served: readonly Served[]): number => served.reduce((bytes, one) => bytes + one.bytes, 0);
const list = (served: readonly Served[]): string => served.map(({ bytes, path }) => `${path} ${bytes}`).join('\n');

test('a lesson is small until its exercise is opened, and the editor no larger than it says', async () => {
  const { context, page, problems } = await visit(browser, site.origin);
  await page.goto(lessonPath);
  await page.waitForLoadState('networkidle');
  const atLoad = site.takeServed();
  const code = atLoad.filter(({ type }) => text.test(type));
  const fonts = atLoad.filter(({ path }) => path.endsWith('.woff2'));
  const large = atLoad.filter(
    ({ bytes, encoding, path }) => bytes >= 1024 && encoding !== 'br' && !path.endsWith('.woff2'),
  );
  console.log(`Lesson at load: ${sum(code)} bytes of HTML, CSS and JS, ${sum(fonts)} of fonts\n${list(atLoad)}`);
  expect(code.length).toBeGreaterThan(2);
  expect(fonts.length).toBeGreaterThan(0);
  expect(large).toEqual([]);
  expect(sum(code)).toBeLessThanOrEqual(25 * kilobyte);
  expect(sum(fonts)).toBeLessThanOrEqual(66 * kilobyte);
  expect(atLoad.filter(({ path }) => /monaco|editor|\.wasm|worker/.test(path))).toEqual([]);

  await page.locator('gerbang-workspace [data-action="open"]').click();
  const workspace = await openWorkspace(page);
  await workspace.setSource("const wrong: number = 'text';\n");
  await workspace.root.locator('.squiggly-error').first().waitFor();
  await page.waitForLoadState('networkidle');
  const onOpening = site.takeServed();
  console.log(`On opening the exercise: ${sum(onOpening)} bytes\n${list(onOpening)}`);
  expect(onOpening.filter(({ path }) => /ts\.worker/.test(path)).length).toBe(1);
  expect(sum(onOpening)).toBeLessThanOrEqual(2_000 * kilobyte);
  await context.close();
  expect(problems).toEqual([]);
});
