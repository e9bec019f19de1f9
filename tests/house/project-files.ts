import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, with a "/" at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of the files that belong to the project: what .gitignore names is left out. Relative, with "/". */
export async function listProjectFiles(): Promise<readonly string[]> {
  const ignored = (await readFile(`${root}.gitignore`, 'utf8')).split('\n').filter((line) => line !== '');
  const left = new Set(['.git', ...ignored.map((line) => line.replaceAll('/', ''))]);
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (left.has(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  await walk('');
  return found.sort();
}
