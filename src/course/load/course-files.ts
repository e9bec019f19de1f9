import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface CourseEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Reads a course's folders. Paths are relative to the project's root and use "/". */
export interface CourseFiles {
  /** Entries of a folder by name in code unit order, or undefined where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly CourseEntry[] | undefined>;
  /** Text of a file, or undefined where there is no such file. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** The course below a folder on disk. Anything but a missing file or folder throws. */
export function createDiskFiles(root: string): CourseFiles {
  return {
    async list(folder) {
      const entries = await unlessMissing(readdir(join(root, folder), { withFileTypes: true }));
      return entries
        ?.map((entry): CourseEntry => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: (path) => unlessMissing(readFile(join(root, path), 'utf8')),
  };
}

async function unlessMissing<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

/** A course held in memory, by path: for tests of what reads it. */
export function createMemoryFiles(files: Readonly<Record<string, string>>): CourseFiles {
  return {
    async list(folder) {
      const entries = new Map<string, CourseEntry>();
      for (const path of Object.keys(files)) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return entries.size === 0 ? undefined : [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (path) => files[path],
  };
}
