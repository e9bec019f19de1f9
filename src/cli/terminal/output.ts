import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes lines to a stream, waits while it is full, and knows when its reader has gone. */
export class Output {
  readonly #stream: Writable;
  #closed = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#closed = true;
    });
  }

  /** True once the reader has gone (`| head`): there is nobody left to write for. */
  get closed(): boolean {
    return this.#closed;
  }

  async lines(lines: readonly string[]): Promise<void> {
    if (this.#closed || lines.length === 0) return;
    if (this.#stream.write(`${lines.join('\n')}\n`)) return;
    const waiting = new AbortController();
    const drained = (['drain', 'close'] as const).map((event) => once(this.#stream, event, { signal: waiting.signal }));
    await Promise.race(drained).catch(() => undefined);
    // The one that lost would wait, and listen, for ever.
    waiting.abort();
    await Promise.allSettled(drained);
  }
}
