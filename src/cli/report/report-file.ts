import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Misuse } from '../misuse.ts';
import type { Collected } from './collect.ts';
import type { PageContext } from './page.ts';

/** Refuses a name for the report before any work is done for it. */
export async function checkReportPath(flag: string, path: string): Promise<void> {
  if (!/\.html?$/i.test(path)) throw new Misuse(`--${flag} takes the name of an .html file, not "${path}".`);
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) throw new Misuse(`There is no folder ${dirname(path)} for the report.`);
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true) throw new Misuse(`${path} is a folder.`);
}

/** Writes the report. It is put in its place when it is whole, so that nobody opens half of one. */
export async function writeReport(path: string, collected: Collected, context: PageContext): Promise<void> {
  // The chart library is loaded only by who draws.
  const { renderPage } = await import('./page.ts');
  const page = await renderPage(collected, context);
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w');
    await file.writeFile(page);
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
