import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { inputError } from './errors.id.ts';
import type { RefusedEntry } from './envelope.ts';

/** A file that may be a submission, not yet opened. */
export interface FoundFile {
  readonly kind: 'file';
  /** As it is reported: relative to the argument, with "/". */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
}

export type FoundInput = FoundFile | RefusedEntry;

/** Files that editors, systems and our own downloads leave beside a submission. */
const ignored = new Set(['__MACOSX', 'Thumbs.db', 'desktop.ini', 'node_modules', 'gerbang.json']);

/**
 * Walks the arguments in their order, folders in code unit order of their names, and yields every file
 * it meets. What cannot be opened is yielded as refused; nothing is thrown and nothing is read.
 */
export async function* findInputs(paths: readonly string[]): AsyncGenerator<FoundInput> {
  for (const path of paths) {
    const root = resolve(path);
    const found = await inspect(root);
    if (found.kind === 'folder') yield* walkRoot(root);
    else yield toInput(basename(root), root, found);
  }
}

async function* walkRoot(root: string): AsyncGenerator<FoundInput> {
  let count = 0;
  for await (const input of walk(root, root, [])) {
    count += 1;
    yield input;
  }
  if (count === 0) yield refused('.', 'empty-folder');
}

async function* walk(root: string, folder: string, above: readonly string[]): AsyncGenerator<FoundInput> {
  const path = relative(root, folder).split(sep).join('/') || '.';
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) return void (yield refused(path, 'unreadable'));
  if (above.includes(real)) return void (yield refused(path, 'link-loop'));
  const entries = await listFolder(folder);
  if (entries === undefined) return void (yield refused(path, 'unreadable'));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || ignored.has(entry.name)) continue;
    const absolute = join(folder, entry.name);
    const found = await inspect(absolute);
    if (found.kind === 'folder') yield* walk(root, absolute, [...above, real]);
    else yield toInput(relative(root, absolute).split(sep).join('/'), absolute, found);
  }
}

type Inspected =
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly bytes: number }
  | { readonly kind: 'bad'; readonly code: 'not-found' | 'unreadable' | 'not-a-file' | 'link-loop' };

async function inspect(path: string): Promise<Inspected> {
  let stats: Stats;
  try {
    stats = await stat(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ELOOP') return { kind: 'bad', code: 'link-loop' };
    return { kind: 'bad', code: code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable' };
  }
  if (stats.isDirectory()) return { kind: 'folder' };
  return stats.isFile() ? { kind: 'file', bytes: stats.size } : { kind: 'bad', code: 'not-a-file' };
}

async function listFolder(folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

function toInput(path: string, absolute: string, found: Exclude<Inspected, { kind: 'folder' }>): FoundInput {
  return found.kind === 'file' ? { kind: 'file', path, absolute, bytes: found.bytes } : refused(path, found.code);
}

function refused(path: string, code: RefusedEntry['error']['code']): RefusedEntry {
  return { kind: 'refused', path, error: inputError(code) };
}
