import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Locator, Page } from 'playwright-core';
import { root } from '../../house/project-files.ts';

export const exerciseSlug = 'otorisasi-multi-tenant';
export const lessonSlug = 'otorisasi-berlapis';
export const exercisePath = `/latihan/${exerciseSlug}`;
export const lessonPath = `/pelajaran/${lessonSlug}`;

export const readSource = (name: string): Promise<string> =>
  readFile(join(root, 'exercises', exerciseSlug, name), 'utf8');

/** The workspace of a page, spoken to as a learner does; `setSource` pastes. */
export interface Workspace {
  readonly root: Locator;
  readonly part: (name: string) => Locator;
  readonly act: (name: string) => Promise<void>;
  readonly source: () => Promise<string>;
  readonly setSource: (text: string) => Promise<void>;
  /** Presses the button and waits for the verdict's status. */
  readonly check: () => Promise<string>;
  readonly waitForSource: (text: string) => Promise<void>;
}

/** Waits until the page's workspace is ready, with the full editor in it unless `textarea` is meant. */
export async function openWorkspace(page: Page, editor: 'monaco' | 'textarea' = 'monaco'): Promise<Workspace> {
  const element = page.locator('gerbang-workspace');
  await page.locator('gerbang-workspace[data-ready="true"]').waitFor();
  if (editor === 'monaco') await element.locator('.monaco-editor .view-lines').first().waitFor();
  const part = (name: string): Locator => element.locator(`[data-part="${name}"]`);
  const attempts = part('attempt-list').locator('[data-attempt]');
  return {
    root: element,
    part,
    act: (name) => element.locator(`[data-action="${name}"]`).first().click(),
    source: () => element.evaluate((workspace) => (workspace as HTMLElement & { source: string }).source),
    setSource: (text) =>
      element.evaluate((workspace, value) => {
        (workspace as HTMLElement & { source: string }).source = value;
      }, text),
    async check() {
      const before = await attempts.count();
      await element.locator('[data-action="check"]').click();
      await attempts.nth(before).waitFor();
      return (await part('verdict').first().getAttribute('data-status')) ?? '';
    },
    waitForSource: async (text) => {
      await page.waitForFunction(
        (value) => document.querySelector<HTMLElement & { source: string }>('gerbang-workspace')?.source === value,
        text,
      );
    },
  };
}

/** What a click downloads: its name and text; stored in `folder` under that name. */
export async function download(
  page: Page,
  folder: string,
  click: () => Promise<void>,
): Promise<{ readonly path: string; readonly text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return store(file, folder);
}

async function store(file: Download, folder: string): Promise<{ readonly path: string; readonly text: string }> {
  const path = join(folder, file.suggestedFilename());
  const text = await readFile(await file.path(), 'utf8');
  await writeFile(path, text);
  return { path, text };
}

/** The bytes of the last verdict in a file of JSON lines, as they stand there. */
export function lastVerdictBytes(jsonl: string): string {
  const line = jsonl.trimEnd().split('\n').at(-1) ?? '';
  return line.slice(line.indexOf('"verdict":') + '"verdict":'.length, -1);
}
