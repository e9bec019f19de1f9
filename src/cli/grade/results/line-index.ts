import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Entry } from '../envelope.ts';
import { shortHash } from './short-hash.ts';
import { parseStoredLine } from './stored-line.ts';
import { readWholeLines } from './whole-lines.ts';

type Places = ReadonlyMap<number, { readonly at: number; readonly bytes: number }>;

/** Where the line of each path stands in a results file. Holds a few numbers for each line, never a verdict. */
export class LineIndex {
  readonly #file: FileHandle;
  readonly #places: Places;

  private constructor(file: FileHandle, places: Places) {
    this.#file = file;
    this.#places = places;
  }

  /** Indexes the whole lines of a file; of two lines for one path the later counts. Two paths with one hash are told apart when the line is read. */
  static async read(path: string): Promise<LineIndex> {
    const file = await open(path, 'r');
    const places = new Map<number, { at: number; bytes: number }>();
    for await (const { at, bytes, text } of readWholeLines(file)) {
      const key = keyOf(/^\{"path":("(?:[^"\\]|\\.)*")/.exec(text)?.[1] ?? '');
      if (key !== undefined) places.set(key, { at, bytes });
    }
    return new LineIndex(file, places);
  }

  /** What is stored of a path; undefined where nothing is, or nothing that can be read. */
  async find(path: string): Promise<Entry | undefined> {
    const place = this.#places.get(shortHash(path));
    if (place === undefined) return undefined;
    const bytes = Buffer.alloc(place.bytes);
    await this.#file.read(bytes, 0, place.bytes, place.at);
    const entry = parseStoredLine(bytes.toString('utf8'));
    return entry?.path === path ? entry : undefined;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

function keyOf(json: string): number | undefined {
  try {
    return shortHash(JSON.parse(json) as string);
  } catch {
    return undefined;
  }
}
