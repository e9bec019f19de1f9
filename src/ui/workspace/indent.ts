/** A change to a text: what to replace by what, and the selection afterwards. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly select: readonly [start: number, end: number];
}

const unit = '  ';

/** Indents (1) or outdents (-1) the lines of a selection; without one, indenting inserts two spaces. */
export function indentLines(value: string, start: number, end: number, direction: 1 | -1): Edit {
  if (start === end && direction === 1)
    return { from: start, to: end, text: unit, select: [start + unit.length, start + unit.length] };
  const from = value.lastIndexOf('\n', start - 1) + 1;
  const lastNewline = value.indexOf('\n', Math.max(start, end - 1));
  const to = lastNewline === -1 ? value.length : lastNewline;
  const lines = value.slice(from, to).split('\n');
  const changed = lines.map((line) =>
    direction === 1 ? (line === '' ? line : unit + line) : line.replace(/^ {1,2}|^\t/, ''),
  );
  const first = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const all = changed.join('\n').length - (to - from);
  return { from, to, text: changed.join('\n'), select: [Math.max(from, start + first), Math.max(from, end + all)] };
}

/** A new line that begins as far in as the one it leaves, one step further after an opening bracket. */
export function keepIndent(value: string, start: number, end: number): Edit {
  const line = value.slice(value.lastIndexOf('\n', start - 1) + 1, start);
  const opened = /[([{]\s*$/.test(line) ? unit : '';
  const inserted = `\n${line.match(/^[ \t]*/)?.[0] ?? ''}${opened}`;
  return { from: start, to: end, text: inserted, select: [start + inserted.length, start + inserted.length] };
}
