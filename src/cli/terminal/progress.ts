import type { Paint } from './paint.ts';
import { clean, fit } from './paint.ts';

interface ProgressText {
  readonly done: (done: number, total: number) => string;
  readonly left: (seconds: number) => string;
}

export interface ProgressState {
  readonly done: number;
  readonly total: number;
  readonly latest: string;
  readonly counts: readonly { readonly role: 'passed' | 'failed' | 'ungradable'; readonly label: string }[];
}

const barColumns = 52;
const redrawAfterMs = 100;

/** The two lines of progress as text. */
export function progressLines(
  paint: Paint,
  state: ProgressState,
  seconds: number,
  words: ProgressText,
): readonly [string, string] {
  const share = state.total === 0 ? 0 : Math.min(state.done / state.total, 1);
  const filled = Math.round(share * barColumns);
  const left = state.done === 0 ? '' : `   ${words.left((seconds / state.done) * (state.total - state.done))}`;
  const bar = `${paint('brand', '━'.repeat(filled))}${paint('quiet', '─'.repeat(barColumns - filled))}`;
  const counts = state.counts.map(({ role, label }) => paint(role, label)).join('   ');
  return [
    `  ${bar}  ${words.done(state.done, state.total)}   ${Math.floor(share * 100)}%${left}`,
    `  ${paint('quiet', fit(clean(state.latest), 28))} ${counts}`,
  ];
}

/** Progress on a terminal: two lines that are rewritten in place. */
export class Progress {
  readonly #stream: { write(text: string): unknown };
  readonly #paint: Paint;
  readonly #words: ProgressText;
  readonly #now: () => number;
  readonly #started: number;
  #drawn = false;
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(stream: { write(text: string): unknown }, paint: Paint, words: ProgressText, now: () => number) {
    this.#stream = stream;
    this.#paint = paint;
    this.#words = words;
    this.#now = now;
    this.#started = now();
  }

  draw(state: ProgressState): void {
    const now = this.#now();
    if (now - this.#drawnAt < redrawAfterMs) return;
    this.clear();
    const [first, second] = progressLines(this.#paint, state, (now - this.#started) / 1000, this.#words);
    this.#stream.write(`${first}\n${second}\n`);
    this.#drawn = true;
    this.#drawnAt = now;
  }

  /** Takes the lines away again, so that something else can be written in their place. */
  clear(): void {
    if (this.#drawn) this.#stream.write('\u001b[2A\u001b[0J');
    this.#drawn = false;
  }
}
