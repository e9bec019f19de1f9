import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { root } from './paths.ts';

const mark = '.inputs';

/** SHA-256 over the names and bytes of the files under `inputs`, paths relative to the root, as they are now. */
export async function hashInputs(inputs: readonly string[], irrelevant: RegExp): Promise<string> {
  const files = (await Promise.all(inputs.map(listFiles))).flat().filter((path) => !irrelevant.test(path));
  const contents = await Promise.all(
    files.sort().map(async (path) => [path, await readFile(`${root}${path}`)] as const),
  );
  const hash = createHash('sha256');
  for (const [path, content] of contents) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

/** Whether a derived folder was made from inputs with this hash. */
export async function isFresh(folder: string, hash: string): Promise<boolean> {
  return readFile(`${folder}/${mark}`, 'utf8').then(
    (found) => found === hash,
    () => false,
  );
}

export async function markFresh(folder: string, hash: string): Promise<void> {
  await writeFile(`${folder}/${mark}`, hash);
}

async function listFiles(path: string): Promise<readonly string[]> {
  if (/\.[a-z]+$/.test(path)) return [path];
  const entries = await readdir(`${root}${path}`, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(root.length));
}
