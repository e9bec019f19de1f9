import type { CourseFiles } from './course-files.ts';

const imports = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+|#exercises\/[^'"]+)['"]/g;

/** Every file below a folder, as paths from the root. */
export async function listTree(files: CourseFiles, folder: string): Promise<readonly string[]> {
  const entries = (await files.list(folder)) ?? [];
  const paths = await Promise.all(
    entries.map(async ({ kind, name }) =>
      kind === 'folder' ? listTree(files, `${folder}/${name}`) : [`${folder}/${name}`],
    ),
  );
  return paths.flat();
}

/** The roots and every file that they import, directly or through others. */
export async function listReachable(files: CourseFiles, roots: readonly string[]): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    const text = await files.read(path);
    if (text === undefined) continue;
    reached.add(path);
    for (const match of text.matchAll(imports)) waiting.push(resolveImport(path, match[1] ?? ''));
  }
  return reached;
}

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
