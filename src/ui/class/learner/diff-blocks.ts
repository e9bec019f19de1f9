import { diffLines, type DiffLine } from '#ui/workspace/diff-lines.ts';

/** Part of a comparison: lines that are shown, or how many equal ones are left out. */
export type DiffBlock =
  { readonly kind: 'lines'; readonly lines: readonly DiffLine[] } | { readonly kind: 'gap'; readonly count: number };

const context = 3;

/** What changed from one text to the other, with three lines around each change. Empty where nothing did. */
export function diffBlocks(before: string, after: string): readonly DiffBlock[] {
  const lines = diffLines(before, after);
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same'),
  );
  if (!near.includes(true)) return [];
  const blocks: DiffBlock[] = [];
  for (let start = 0; start < lines.length;) {
    const shown = near[start] === true;
    let end = start;
    while (end < lines.length && (near[end] === true) === shown) end += 1;
    blocks.push(shown ? { kind: 'lines', lines: lines.slice(start, end) } : { kind: 'gap', count: end - start });
    start = end;
  }
  return blocks;
}
