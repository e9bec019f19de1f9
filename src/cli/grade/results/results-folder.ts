import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { finished, pipeline } from 'node:stream/promises';
import { join } from 'node:path';
import { Misuse } from '../../misuse.ts';
import { Output } from '../../terminal/output.ts';
import type { Entry } from '../envelope.ts';
import { toJsonLine } from '../envelope.ts';
import { LineIndex } from './line-index.ts';

export const resultsName = 'results.jsonl';

/**
 * `--out DIR`: `results.jsonl`, a line for each entry in input order, and the chosen format beside it.
 *
 * A run that resumes writes `results.jsonl.part` and puts it in the place of the old file at its end, so
 * that whatever moment it is killed at, every line that was written once is still in one of the two.
 */
export class ResultsFolder {
  readonly #folder: string;
  readonly #writing: string;
  readonly #known: LineIndex | undefined;
  readonly #stream: WriteStream;
  readonly #output: Output;

  private constructor(folder: string, writing: string, known: LineIndex | undefined) {
    this.#folder = folder;
    this.#writing = writing;
    this.#known = known;
    this.#stream = createWriteStream(join(folder, writing));
    this.#output = new Output(this.#stream);
  }

  /** Opens the folder for a new run, or for one that goes on. Throws a {@link Misuse} where results would be lost. */
  static async open(folder: string, resume: boolean): Promise<ResultsFolder> {
    await mkdir(folder, { recursive: true });
    const results = join(folder, resultsName);
    const part = `${results}.part`;
    if (!existsSync(results) && !existsSync(part)) return new ResultsFolder(folder, resultsName, undefined);
    if (!resume)
      throw new Misuse(
        `${results} is already there. Use --resume to go on from it, or another folder for --out; nothing was written.`,
      );
    await mergePart(results, part);
    return new ResultsFolder(folder, `${resultsName}.part`, await LineIndex.read(results));
  }

  /** What an earlier run stored of an input. */
  async find(path: string): Promise<Entry | undefined> {
    return this.#known?.find(path);
  }

  /** Opens another file of the folder anew. Its `close` waits until all of it is written. */
  openFile(name: string): { readonly output: Output; readonly close: () => Promise<void> } {
    const stream = createWriteStream(join(this.#folder, name));
    return {
      output: new Output(stream),
      close: () => {
        stream.end();
        return finished(stream);
      },
    };
  }

  async write(entry: Entry): Promise<void> {
    await this.#output.lines([toJsonLine(entry)]);
  }

  /**
   * Makes the file durable and, when every input has its line, the results of the folder. A run that stopped
   * before leaves what an earlier run knew where it is.
   */
  async close(complete: boolean): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
    const path = join(this.#folder, this.#writing);
    const file = await open(path, 'r+');
    await file.sync();
    await file.close();
    await this.#known?.close();
    if (complete && this.#writing !== resultsName) await rename(path, join(this.#folder, resultsName));
  }
}

/** Moves the whole lines of an interrupted resume behind those of the run before it, where later ones count. */
async function mergePart(results: string, part: string): Promise<void> {
  await cutTornLine(results);
  if (!existsSync(part)) return;
  await cutTornLine(part);
  await pipeline(createReadStream(part), createWriteStream(results, { flags: 'a', flush: true }));
  await rm(part);
}

/** Cuts what stands behind the last line end: a line that was being written when the run was killed. */
async function cutTornLine(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const block = Buffer.alloc(65_536);
    for (let end = size; end > 0;) {
      const from = Math.max(0, end - block.length);
      const { bytesRead } = await file.read(block, 0, end - from, from);
      const last = block.subarray(0, bytesRead).lastIndexOf(10);
      if (last >= 0) return void (await file.truncate(from + last + 1));
      end = from;
    }
    await file.truncate(0);
  } finally {
    await file.close();
  }
}
