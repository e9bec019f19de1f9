import type { Draft, Files } from '../progress/database.ts';

/** What a tab last knew the stored draft to be: nothing yet, or a revision. */
export interface Base {
  readonly revision: number;
}

/** What to do with a draft that a tab wants to store. */
export type Merge =
  | { readonly kind: 'write'; readonly revision: number }
  | { readonly kind: 'adopt'; readonly revision: number }
  | { readonly kind: 'diverged'; readonly revision: number; readonly keep: Files };

/**
 * Decides how `mine`, typed on top of `base`, joins what is stored. A stored draft that this tab has
 * not seen and that says something else is kept as a copy; it is never overwritten.
 */
export function mergeDraft(stored: Pick<Draft, 'files' | 'revision'> | undefined, base: Base, mine: Files): Merge {
  if (stored === undefined) return { kind: 'write', revision: base.revision + 1 };
  if (sameFiles(stored.files, mine)) return { kind: 'adopt', revision: stored.revision };
  if (stored.revision === base.revision) return { kind: 'write', revision: stored.revision + 1 };
  return { kind: 'diverged', revision: Math.max(stored.revision, base.revision) + 1, keep: stored.files };
}

/** Whether two submissions hold the same files with the same text. */
export function sameFiles(one: Files, other: Files): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** A name that none of `taken` has: the wanted one, or that with a number after it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted} (${number})`;
    if (!taken.includes(name)) return name;
  }
}
