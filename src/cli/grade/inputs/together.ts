import type { FindOptions, FoundSubmission, ReadFiles } from './input.ts';
import { filesOfFolder } from './names.ts';

/** Whether a file is a submission by itself, waits for others of its folder, or was the last of them. */
export type Taken =
  { readonly kind: 'alone' | 'waiting' } | { readonly kind: 'complete'; readonly submission: FoundSubmission };

/** Gathers the files of submissions that have several, from an archive that lists them one by one. */
export class Together {
  readonly #path: string;
  readonly #above: readonly string[];
  readonly #find: FindOptions;
  readonly #folders = new Map<string, Map<string, ReadFiles>>();
  readonly #counted = new Set<string>();

  constructor(path: string, above: readonly string[], find: FindOptions) {
    this.#path = path;
    this.#above = above;
    this.#find = find;
  }

  /** Takes a file by the parts of its name. */
  add(parts: readonly string[], read: ReadFiles): Taken {
    const { declared, folder, name } = this.#place(parts);
    if (declared === undefined) return { kind: 'alone' };
    const files = this.#folders.get(folder) ?? new Map<string, ReadFiles>();
    files.set(name, read);
    if (files.size < declared.length) {
      this.#folders.set(folder, files);
      return { kind: 'waiting' };
    }
    this.#folders.delete(folder);
    return { kind: 'complete', submission: this.#join(folder, files) };
  }

  /** For counting: whether this file begins a submission. */
  count(parts: readonly string[]): boolean {
    const { declared, folder } = this.#place(parts);
    if (declared === undefined) return true;
    if (this.#counted.has(folder)) return false;
    this.#counted.add(folder);
    return true;
  }

  /** Submissions of which files are missing: they are graded, and told so. */
  *rest(): Generator<FoundSubmission> {
    for (const [folder, files] of this.#folders) yield this.#join(folder, files);
  }

  #place(parts: readonly string[]) {
    const name = parts.at(-1) ?? '';
    const declared = filesOfFolder([...this.#above, ...parts.slice(0, -1)], this.#find);
    return {
      name,
      folder: parts.slice(0, -1).join('/'),
      declared: declared?.includes(name) === true ? declared : undefined,
    };
  }

  #join(folder: string, files: ReadonlyMap<string, ReadFiles>): FoundSubmission {
    const refusal = [...files.values()].find((read) => read.kind === 'refused');
    const texts = [...files.values()].flatMap((read) => (read.kind === 'files' ? Object.entries(read.files) : []));
    return {
      kind: 'submission',
      path: folder === '' ? this.#path : `${this.#path}/${folder}`,
      names: [...this.#above, ...folder.split('/')],
      read: () => Promise.resolve(refusal ?? { kind: 'files', files: Object.fromEntries(texts) }),
    };
  }
}
