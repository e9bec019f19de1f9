import type { FindOptions } from './input.ts';

/** Files that editors, systems and our own downloads leave beside a submission. */
const ignored = new Set(['__MACOSX', 'Thumbs.db', 'desktop.ini', 'node_modules', 'gerbang.json', 'gerbang-pull.json']);

/** Whether a file or folder is passed over without a word. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || ignored.has(name);
}

/**
 * The files that a submission in a folder has, by the exercise that the folder belongs to: the nearest folder
 * around it that has a slug, or that of `--exercise`. Undefined where that is one file, or no exercise.
 */
export function filesOfFolder(
  folders: readonly string[],
  { exercise, filesOf }: FindOptions,
): readonly string[] | undefined {
  const slug = folders.findLast((name) => filesOf(name) !== undefined) ?? exercise;
  const declared = slug === undefined ? undefined : filesOf(slug);
  return declared !== undefined && declared.length > 1 ? declared : undefined;
}
