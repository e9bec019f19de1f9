import { hash, randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Misuse } from '../../misuse.ts';
import type { PulledFile } from './pull-manifest.ts';

/** What became of the files of an entry: written, there already, or changed here since and left alone. */
export type Written = 'written' | 'same' | 'kept';

export function sha256OfText(text: string): string {
  return hash('sha256', text);
}

/**
 * Writes the files of an entry. One that is there with other content is replaced only where it is as the last pull left
 * it (`before`): what somebody wrote here is never lost. Where one file is kept, all of the entry are.
 */
export async function writePulled(
  folder: string,
  files: Readonly<Record<string, string>>,
  before: PulledFile | undefined,
): Promise<Written> {
  const states = await Promise.all(
    Object.entries(files).map(async ([path, content]) => {
      const found = await readText(join(folder, path));
      if (found === undefined) return 'missing';
      if (found === content) return 'same';
      return before?.files[path] === sha256OfText(found) ? 'old' : 'changed';
    }),
  );
  if (states.includes('changed')) return 'kept';
  if (states.every((state) => state === 'same')) return 'same';
  for (const [path, content] of Object.entries(files)) await replace(join(folder, path), content);
  return 'written';
}

/** Takes the files of an entry away, unless one of them was changed here. Answers whether they are gone. */
export async function removePulled(folder: string, { files }: PulledFile): Promise<boolean> {
  for (const [path, sha256] of Object.entries(files)) {
    const found = await readText(join(folder, path));
    if (found !== undefined && sha256OfText(found) !== sha256) return false;
  }
  for (const path of Object.keys(files)) await rm(join(folder, path), { force: true });
  return true;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unwritable(path, error);
  }
}

async function replace(path: string, content: string): Promise<void> {
  const folder = dirname(path);
  const beside = join(folder, `.gerbang-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    if (!(await lstat(folder)).isDirectory()) throw new Misuse(`${folder} is a link. Pull into another folder.`);
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    throw unwritable(path, error);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

function unwritable(path: string, error: unknown): Error {
  if (error instanceof Misuse) return error;
  return new Misuse(
    `${path} cannot be used: ${error instanceof Error ? error.message : String(error)}. Pull into another folder with --out.`,
  );
}
