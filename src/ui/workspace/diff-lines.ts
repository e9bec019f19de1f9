export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Line in the new text, or for a removed line in the old one; from 1. */
  readonly line: number;
}

const mostCells = 4_000_000;

/** The lines of both texts in order, with as few changes as possible (or all changed, where that would take too long). */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const same = (from: number, to: number): DiffLine[] =>
    b.slice(from, to).map((text, index) => ({ kind: 'same', text, line: from + index + 1 }));
  return [
    ...same(0, start),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end), start),
    ...same(b.length - end, b.length),
  ];
}

function middle(a: readonly string[], b: readonly string[], offset: number): readonly DiffLine[] {
  const lengths = a.length * b.length > mostCells ? undefined : commonLengths(a, b);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right && lengths !== undefined) {
      lines.push({ kind: 'same', text: left, line: offset + j + 1 });
      [i, j] = [i + 1, j + 1];
    } else if (
      left !== undefined &&
      (right === undefined || lengths === undefined || at(lengths, b, i + 1, j) >= at(lengths, b, i, j + 1))
    ) {
      lines.push({ kind: 'removed', text: left, line: offset + i + 1 });
      i += 1;
    } else if (right !== undefined) {
      lines.push({ kind: 'added', text: right, line: offset + j + 1 });
      j += 1;
    }
  }
  return lines;
}

/** Length of the longest common subsequence of a[i..] and b[j..], by i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const lengths = new Uint16Array((a.length + 1) * (b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * (b.length + 1) + j] =
        a[i] === b[j] ? at(lengths, b, i + 1, j + 1) + 1 : Math.max(at(lengths, b, i + 1, j), at(lengths, b, i, j + 1));
    }
  }
  return lengths;
}

const at = (lengths: Uint16Array, b: readonly string[], i: number, j: number): number =>
  lengths[i * (b.length + 1) + j] ?? 0;
