/** A line that the learner's code printed. `cut`: the output's bound was reached in it. */
export interface ConsoleLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
  readonly cut?: boolean;
}

const levels = new Set(['log', 'info', 'warn', 'error']);

/** Keeps the first `maximum` characters that a submission prints and drops the rest. */
export class ConsoleRecord {
  readonly lines: ConsoleLine[] = [];
  #left: number;

  constructor(maximum: number) {
    this.#left = maximum;
  }

  add(level: string, text: string): void {
    if (this.#left <= 0) return;
    const kept = text.slice(0, this.#left);
    this.#left -= kept.length + 1;
    const known = levels.has(level) ? (level as ConsoleLine['level']) : 'log';
    this.lines.push(this.#left > 0 ? { level: known, text: kept } : { level: known, text: kept, cut: true });
  }
}
