import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../house/project-files.ts';
import { createPagesInTurn } from './support/pages-in-turn.ts';
import type { PagesInTurn } from './support/pages-in-turn.ts';
import { startSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { launchChromium, visit } from './support/visit.ts';
import type { Visit } from './support/visit.ts';
import {
  download,
  exercisePath,
  exerciseSlug,
  lastVerdictBytes,
  lessonPath,
  openWorkspace,
  readSource,
} from './support/workspace.ts';

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let site: Site;
let browser: Browser;
let inTurn: PagesInTurn;
let folder = '';
let opened: Visit[] = [];

const [starter, reference] = await Promise.all([readSource('starter.ts'), readSource('reference.ts')]);
const mutants = (await readdir(join(root, 'exercises', exerciseSlug, 'mutants'))).sort();
const marked = (words: string): string => `${starter}\n// ${words}\n`;

async function open(path: string, options?: BrowserContextOptions): Promise<Visit> {
  const visited = await inTurn.take(options);
  opened.push(visited);
  await visited.page.goto(path);
  return visited;
}

async function grade(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(root, 'bin/gerbang.js'),
    'grade',
    path,
    '--format',
    'jsonl',
  ]);
  return lastVerdictBytes(stdout);
}

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
  inTurn = createPagesInTurn(browser, site.origin);
  folder = await mkdtemp(join(tmpdir(), 'gerbang-learner-'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});
afterEach(async () => {
  const visits = opened;
  opened = [];
  const problems: string[] = [];
  for (const visited of visits) problems.push(...(await inTurn.giveBack(visited)));
  expect(problems).toEqual([]);
});

test('the map leads to the lesson, and the lesson into its exercise', async () => {
  const { page } = await open('/');
  await page.locator(`a[href^="${lessonPath}"]`).first().click();
  await page.waitForURL(`**${lessonPath}*`);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(3000);
  expect(await page.locator('.monaco-editor').count()).toBe(0);

  await page.locator('gerbang-workspace [data-action="open"]').click();
  const workspace = await openWorkspace(page);
  await workspace.root.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('// hai');
  await workspace.waitForSource(`${starter}// hai`);
  expect(await workspace.check()).toBe('failed');
});

test('a failing check shows its first finding with a story and where the rule is taught', async () => {
  const { page } = await open(exercisePath);
  const workspace = await openWorkspace(page);
  expect(await workspace.check()).toBe('failed');

  const finding = workspace.part('finding').first();
  expect((await finding.innerText()).length).toBeGreaterThan(40);
  const href = await finding.locator('a.reflink').getAttribute('href');
  expect(href).toMatch(/^\/(pelajaran|aturan)\//);
  await page.goto(href ?? '');
  expect((await page.locator('h1').innerText()).length).toBeGreaterThan(3);
  const anchor = new URL(page.url()).hash.slice(1);
  if (anchor !== '') expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
});

test('a finding tells its story as a sequence diagram', async () => {
  const { page } = await open(exercisePath);
  const workspace = await openWorkspace(page);
  await workspace.setSource(await readSource(`mutants/${mutants[0] ?? ''}`));
  expect(await workspace.check()).toBe('failed');
  const story = workspace.part('story').first();
  await story.waitFor();
  expect(await story.locator('svg:visible .step').count()).toBeGreaterThan(1);
  await page.keyboard.press('F8');
});

test('a right answer passes, and the reload keeps answer and attempts', async () => {
  const { page } = await open(exercisePath);
  const workspace = await openWorkspace(page);
  expect(await workspace.check()).toBe('failed');
  await workspace.setSource(reference);
  expect(await workspace.check()).toBe('passed');
  await page.reload();
  const reloaded = await openWorkspace(page);
  await reloaded.waitForSource(reference);
  expect(await reloaded.part('attempt-list').locator('[data-attempt]').count()).toBe(2);
  expect(await reloaded.part('attempt-list').locator('[data-status="passed"]').count()).toBe(1);
});

test('what was typed an instant before a reload is still there', async () => {
  const { page } = await open(exercisePath);
  const workspace = await openWorkspace(page);
  await workspace.root.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('// belum selesai');
  await workspace.waitForSource(`${starter}// belum selesai`);
  await page.reload();
  await (await openWorkspace(page)).waitForSource(`${starter}// belum selesai`);
});

test('a second tab follows the first, and takes over where the learner types', async () => {
  const { context, page } = await open(exercisePath);
  const first = await openWorkspace(page);
  const other = await context.newPage();
  await other.goto(exercisePath);
  const second = await openWorkspace(other);
  await page.bringToFront();
  await first.setSource(marked('tab satu'));
  await second.waitForSource(marked('tab satu'));
  await other.bringToFront();
  await second.setSource(marked('tab dua'));
  await first.waitForSource(marked('tab dua'));
  await other.close();
  await page.reload();
  await (await openWorkspace(page)).waitForSource(marked('tab dua'));
});

describe.each([
  ['the starter', starter, 'failed'],
  ['the reference', reference, 'passed'],
])('%s', (_, source, status) => {
  test('gets the same verdict bytes on the page, in the textarea and from the command line', async () => {
    const { page } = await open(exercisePath);
    const workspace = await openWorkspace(page);
    await workspace.setSource(source);
    expect(await workspace.check()).toBe(status);
    const submission = await download(page, folder, () => workspace.act('download'));
    const attempts = await download(page, folder, () => workspace.act('download-all'));
    const onPage = lastVerdictBytes(attempts.text);
    expect(JSON.parse(onPage)).toMatchObject({ status });
    expect(submission.text).toContain(source);
    expect(await grade(submission.path)).toBe(onPage);

    const restored = await open(exercisePath, phone);
    const onPhone = await openWorkspace(restored.page, 'textarea');
    const learner = /learner=(\S+)/.exec(submission.text)?.[1] ?? '';
    await onPhone.part('variant').locator('summary').click();
    await onPhone.part('learner').locator('input').fill(learner);
    await onPhone.part('learner').locator('[type="submit"]').click();
    await onPhone.part('variant').locator('summary').click();
    await onPhone.part('code').fill(source);
    expect(await onPhone.check()).toBe(status);
    const again = await download(restored.page, folder, () => onPhone.act('download-all'));
    expect(lastVerdictBytes(again.text)).toBe(onPage);
  });
});

test('saved attempts are restored on another device, and a damaged line is named', async () => {
  const first = await open(exercisePath);
  const workspace = await openWorkspace(first.page);
  await workspace.check();
  await workspace.setSource(reference);
  await workspace.check();
  const { text } = await download(first.page, folder, () => workspace.act('download-all'));
  const file = join(folder, 'percobaan.jsonl');
  await writeFile(file, `${text}{"exercise":\n`);

  const second = await open(exercisePath);
  const other = await openWorkspace(second.page);
  const [chooser] = await Promise.all([second.page.waitForEvent('filechooser'), other.act('import')]);
  await chooser.setFiles(file);
  const banner = other.root.locator('[data-banner="import"]');
  expect(await banner.innerText()).toMatch(/3/);
  const stored = await download(second.page, folder, () => other.act('download-all'));
  expect(stored.text).toBe(text);
});

test('Ctrl+Enter checks, and reset asks before it brings the starter back', async () => {
  const { page } = await open(exercisePath);
  const workspace = await openWorkspace(page);
  await workspace.root.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('// satu');
  await page.keyboard.press('Control+Enter');
  await workspace.part('attempt-list').locator('[data-attempt="1"]').waitFor();
  expect(await workspace.source()).toBe(`${starter}// satu`);
  await workspace.act('reset');
  await page.locator('dialog [data-action="cancel"]').click();
  expect(await workspace.source()).toBe(`${starter}// satu`);
  await workspace.act('reset');
  await page.locator('dialog [data-action="confirm"]').click();
  await workspace.waitForSource(starter);
});

test('the reference opens after five different attempts, and another variant keeps the text', async () => {
  const { page } = await open(exercisePath);
  const workspace = await openWorkspace(page);
  for (const words of ['satu', 'dua', 'tiga', 'empat']) {
    await workspace.setSource(marked(words));
    await workspace.check();
  }
  await workspace.check();
  expect(await workspace.root.locator('[data-action="give-up"]').count()).toBe(0);
  await workspace.setSource(marked('lima'));
  await workspace.check();
  await workspace.act('give-up');
  await workspace.part('compare').waitFor();
  const seed = workspace.part('variant-seed');
  const before = await seed.textContent();
  await workspace.part('variant').locator('summary').click();
  await workspace.act('next-variant');
  await workspace.root.locator('[data-banner="variant"]').waitFor();
  expect(await seed.textContent()).not.toBe(before);
  await workspace.waitForSource(marked('lima'));
});

test('the page still checks and downloads where storage is refused', async () => {
  const visited = await visit(browser, site.origin);
  await visited.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  opened.push(visited);
  await visited.page.goto(exercisePath);
  const workspace = await openWorkspace(visited.page);
  await workspace.root.locator('[data-banner="storage"]').waitFor();
  await workspace.setSource(reference);
  expect(await workspace.check()).toBe('passed');
  const { text } = await download(visited.page, folder, () => workspace.act('download'));
  expect(text).toContain(reference);
});

test('the editor completes names of the course module and shows what does not type-check', async () => {
  const { page } = await open(exercisePath);
  const workspace = await openWorkspace(page);
  await workspace.setSource(`const wrong: number = 'text';\n${reference}`);
  await workspace.root.locator('.squiggly-error').first().waitFor();
  await workspace.root.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
});
