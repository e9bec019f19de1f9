import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { RefusedEntry } from '../envelope.ts';
import { inputError } from '../errors.id.ts';
import type { FindOptions } from './input.ts';
import { filesOfFolder, isIgnored } from './names.ts';

export interface WalkedFile {
  readonly kind: 'file';
  /** Relative to the argument, with "/". */
  readonly path: string;
  readonly absolute: string;
}

/** A folder that is one submission of several files. */
interface WalkedFolder {
  readonly kind: 'files';
  readonly path: string;
  readonly absolute: string;
  readonly files: readonly { readonly name: string; readonly absolute: string }[];
}

/** Walks a folder in code unit order of its names. Links are followed, but never into a folder above. */
export async function* walkFolder(
  root: string,
  options: FindOptions,
): AsyncGenerator<WalkedFile | WalkedFolder | RefusedEntry> {
  yield* walk(root, root, [], options);
}

async function* walk(
  root: string,
  folder: string,
  above: readonly string[],
  options: FindOptions,
): AsyncGenerator<WalkedFile | WalkedFolder | RefusedEntry> {
  const path = relative(root, folder).split(sep).join('/') || '.';
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) return void (yield refused(path, 'unreadable'));
  if (above.includes(real)) return void (yield refused(path, 'link-loop'));
  const entries = await listFolder(folder);
  if (entries === undefined) return void (yield refused(path, 'unreadable'));
  const names = entries.map(({ name }) => name).filter((name) => !isIgnored(name));
  const together = (filesOfFolder(folder.split(sep), options) ?? []).filter((name) => names.includes(name));
  if (together.length > 0) {
    const files = together.map((name) => ({ name, absolute: join(folder, name) }));
    yield { kind: 'files', path: path === '.' ? basename(root) : path, absolute: folder, files };
  }
  for (const name of names) {
    if (together.includes(name)) continue;
    const absolute = join(folder, name);
    const found = await inspect(absolute);
    const below = relative(root, absolute).split(sep).join('/');
    if (found.kind === 'folder') yield* walk(root, absolute, [...above, real], options);
    else if (found.kind === 'bad') yield refused(below, found.code);
    else yield { kind: 'file', path: below, absolute };
  }
}

type Inspected =
  | { readonly kind: 'folder' | 'file' }
  | { readonly kind: 'bad'; readonly code: 'not-found' | 'unreadable' | 'not-a-file' | 'link-loop' };

/** What stands at a path, links followed. */
export async function inspect(path: string): Promise<Inspected> {
  let stats: Stats;
  try {
    stats = await stat(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ELOOP') return { kind: 'bad', code: 'link-loop' };
    return { kind: 'bad', code: code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable' };
  }
  if (stats.isDirectory()) return { kind: 'folder' };
  return stats.isFile() ? { kind: 'file' } : { kind: 'bad', code: 'not-a-file' };
}

async function listFolder(folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** An input that could not be opened. */
export function refused(path: string, code: RefusedEntry['error']['code']): RefusedEntry {
  return { kind: 'refused', path, error: inputError(code) };
}
