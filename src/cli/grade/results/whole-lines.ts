import type { FileHandle } from 'node:fs/promises';

const lineFeed = 10;
const blockBytes = 1_048_576;

/** A line of a file with where it stands: bytes, without its line feed. */
export interface PlacedLine {
  readonly at: number;
  readonly bytes: number;
  readonly text: string;
}

/**
 * The lines of a file, in order, one block at a time. Only a line feed ends a line, and one that no line feed
 * ends is none: a run that was killed leaves such a line.
 */
export async function* readWholeLines(file: FileHandle): AsyncGenerator<PlacedLine> {
  const block = Buffer.alloc(blockBytes);
  let held: Buffer[] = [];
  let at = 0;
  for (let from = 0; ;) {
    const { bytesRead } = await file.read(block, 0, blockBytes, from);
    if (bytesRead === 0) return;
    from += bytesRead;
    const read = Buffer.from(block.subarray(0, bytesRead));
    let start = 0;
    for (let end = read.indexOf(lineFeed); end >= 0; end = read.indexOf(lineFeed, start)) {
      const whole = held.length === 0 ? read.subarray(start, end) : Buffer.concat([...held, read.subarray(start, end)]);
      yield { at, bytes: whole.length, text: whole.toString('utf8') };
      at += whole.length + 1;
      held = [];
      start = end + 1;
    }
    if (start < read.length) held.push(read.subarray(start));
  }
}
