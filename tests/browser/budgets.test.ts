import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite } from './support/site.ts';
import type { Served, Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';
import { listLessonPaths } from './support/pages.ts';
import { exercisePath, openWorkspace } from './support/workspace.ts';

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

test.each(await listLessonPaths())('%s is small until its exercise is opened', async (lessonPath) => {
  const { context, page, problems } = await visit(browser, site.origin);
  site.takeServed();
  await page.goto(lessonPath);
  await page.waitForLoadState('networkidle');
  const atLoad = site.takeServed();
  await context.close();
  const code = atLoad.filter(({ type }) => text.test(type));
  const fonts = atLoad.filter(({ path }) => path.endsWith('.woff2'));
  console.log(`${lessonPath} at load: ${sum(code)} bytes of HTML, CSS and JS, ${sum(fonts)} of fonts\n${list(atLoad)}`);
  expect(code.length).toBeGreaterThan(2);
  expect(fonts.length).toBeGreaterThan(0);
  expect(code.filter(({ bytes, encoding }) => bytes >= 1024 && encoding !== 'br')).toEqual([]);
  expect(atLoad.filter(({ path }) => /monaco|editor|\.wasm|worker/.test(path))).toEqual([]);
  expect(sum(fonts)).toBeLessThanOrEqual(66 * kilobyte);
  expect(sum(code)).toBeLessThanOrEqual(25 * kilobyte);
  expect(problems).toEqual([]);
});

test('the full editor is no larger than its button says', async () => {
  const { context, page, problems } = await visit(browser, site.origin, { hasTouch: true, isMobile: true });
  await page.goto(exercisePath);
  const workspace = await openWorkspace(page, 'textarea');
  await workspace.check();
  await page.waitForLoadState('networkidle');
  const before = site.takeServed();
  const button = workspace.root.locator('[data-action="open-editor"]');
  const said = Number(/([\d,]+) MB/.exec(await button.innerText())?.[1]?.replace(',', '.'));
  await button.click();
  await openWorkspace(page);
  await workspace.setSource("const wrong: number = 'text';\n");
  await workspace.root.locator('.squiggly-error').first().waitFor();
  await page.waitForLoadState('networkidle');
  const editor = site.takeServed();
  await context.close();
  console.log(`Exercise without the editor: ${sum(before)} bytes; the editor: ${sum(editor)} bytes\n${list(editor)}`);
  expect(editor.filter(({ path }) => path.includes('ts.worker')).length).toBe(1);
  expect(editor.filter(({ bytes, encoding }) => bytes >= 1024 && encoding !== 'br')).toEqual([]);
  expect(said).toBeLessThanOrEqual(2);
  expect(sum(editor)).toBeLessThanOrEqual(said * 1000 * kilobyte);
  expect(problems).toEqual([]);
});
