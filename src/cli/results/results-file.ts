import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../grade/envelope.ts';
import { resultsName } from '../grade/results/results-folder.ts';
import { shortHash } from '../grade/results/short-hash.ts';
import { readWholeLines } from '../grade/results/whole-lines.ts';
import { Misuse } from '../misuse.ts';
import { identityOf, parseHead } from './stored-head.ts';
import type { Found, Head } from './stored-head.ts';

/**
 * A `results.jsonl` to read from. Holds a few numbers for each line and never a verdict, so that a file of any
 * size can be asked.
 */
export class ResultsFile {
  readonly path: string;
  readonly #file: FileHandle;
  readonly #places: { readonly at: number; readonly bytes: number }[] = [];
  readonly #byIdentity = new Map<number, number>();
  readonly #byPath = new Map<number, number>();
  /** Lines that a later line for the same input replaces. */
  readonly #replaced = new Set<number>();
  #unreadable = 0;

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  /**
   * Opens a file of results, or the one in a folder that `grade --out` wrote. Throws a {@link Misuse} where
   * there is none, or nothing in it is a result.
   */
  static async open(path: string): Promise<ResultsFile> {
    const place = await findFile(path);
    const file = await open(place, 'r').catch(() => {
      throw new Misuse(`${place} cannot be read. Give the results.jsonl that grade --out wrote.`);
    });
    const results = new ResultsFile(place, file);
    try {
      await results.#index();
      if (results.size === 0)
        throw new Misuse(`No line of ${place} is a result. Give the results.jsonl that grade --out wrote.`);
      return results;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async #index(): Promise<void> {
    for await (const { at, bytes, text } of readWholeLines(this.#file)) {
      const found = parseHead(text);
      if (found === undefined) {
        this.#unreadable += 1;
        continue;
      }
      const index = this.#places.push({ at, bytes }) - 1;
      const identity = identityOf(found.head);
      const path = shortHash(found.head.path);
      const [key, map] = identity === undefined ? [path, this.#byPath] : [shortHash(identity), this.#byIdentity];
      const earlier = map.get(key);
      if (earlier !== undefined && (identity === undefined || this.#byPath.get(path) === earlier))
        this.#replaced.add(earlier);
      map.set(key, index);
      this.#byPath.set(path, index);
    }
  }

  /** Number of results. */
  get size(): number {
    return this.#places.length - this.#replaced.size;
  }

  /** Lines that are no result of ours, such as damaged ones. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** The numbers of all results, in the order of the file. */
  *indexes(): Generator<number> {
    for (let index = 0; index < this.#places.length; index += 1) if (!this.#replaced.has(index)) yield index;
  }

  /** Every result whose verdict can be read too, in the order of the file. */
  async *entries(): AsyncGenerator<Entry> {
    for (const index of this.indexes()) {
      const entry = (await this.read(index))?.read();
      if (entry === undefined) this.#unreadable += 1;
      else yield entry;
    }
  }

  /** One result by its number. */
  async read(index: number): Promise<Found | undefined> {
    const place = this.#places[index];
    if (place === undefined) return undefined;
    const bytes = Buffer.alloc(place.bytes);
    await this.#file.read(bytes, 0, place.bytes, place.at);
    return parseHead(bytes.toString('utf8'));
  }

  /** The number of the result that belongs to the same learner, exercise, variant and moment. */
  findSame(head: Head): number | undefined {
    const identity = identityOf(head);
    return identity === undefined ? undefined : this.#byIdentity.get(shortHash(identity));
  }

  /** The number of the result that stands at the same path. */
  findAt(path: string): number | undefined {
    return this.#byPath.get(shortHash(path));
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

async function findFile(path: string): Promise<string> {
  if (path === '') throw new Misuse('A path to results is empty.');
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Misuse(`There is no ${path}. Give the results.jsonl that grade --out wrote.`);
  return found.isDirectory() ? join(path, resultsName) : path;
}
