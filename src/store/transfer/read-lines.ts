import type { Hash } from 'node:crypto';

/** Longer than any row: an engine of some megabytes in base64. */
const longestLine = 134_217_728;
const lineFeed = 10;

/** A line without its end, and the bytes of what was read up to and with it added to `hash` once the next is asked for. */
export async function* readHashedLines(
  source: AsyncIterable<Uint8Array>,
  hash: Hash,
): AsyncGenerator<string, void, undefined> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      const line = Buffer.concat([...held, bytes.subarray(start, end)]);
      held = [];
      heldBytes = 0;
      yield line.toString('utf8');
      hash.update(line).update('\n');
      start = end + 1;
    }
    held.push(bytes.subarray(start));
    heldBytes += bytes.length - start;
    if (heldBytes > longestLine) throw new RangeError('a line is longer than any of an export');
  }
  if (heldBytes > 0) throw new RangeError('the last line has no end');
}
