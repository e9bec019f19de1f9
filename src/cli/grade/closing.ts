import { Collector } from '../report/collect.ts';
import { writeReport } from '../report/report-file.ts';
import { comparisonTable } from '../results/comparison-table.ts';
import { Comparison } from '../results/comparison.ts';
import type { ResultsFile } from '../results/results-file.ts';
import { foundOf } from '../results/stored-head.ts';
import type { Paint } from '../terminal/paint.ts';
import { clean } from '../terminal/paint.ts';
import type { Entry } from './envelope.ts';
import type { FormatContext } from './formats/context.ts';
import { text } from './grade.id.ts';

export interface ClosingOptions {
  /** Results that this run is compared with. */
  readonly old?: ResultsFile;
  /** Further variants that code which passes is graded on. */
  readonly alsoSeeds?: number;
  /** The HTML page to write. */
  readonly report?: string;
}

/** What `grade` says and writes when all is graded, beside its formats: who changed, further variants, the report. */
export class Closing {
  readonly #options: ClosingOptions;
  readonly #context: FormatContext;
  readonly #comparison: Comparison | undefined;
  readonly #collector: Collector | undefined;
  #onlyOwn = 0;
  readonly #designs = new Set<string>();

  constructor(options: ClosingOptions, context: FormatContext) {
    this.#options = options;
    this.#context = context;
    this.#comparison = options.old === undefined ? undefined : new Comparison(options.old);
    this.#collector = options.report === undefined ? undefined : new Collector();
  }

  async observe(entry: Entry): Promise<void> {
    await this.#comparison?.add(foundOf(entry));
    this.#collector?.add(entry);
    if (entry.kind === 'refused') return;
    const { alsoSeeds, exercise } = entry;
    if (alsoSeeds !== undefined && alsoSeeds.passed < alsoSeeds.of) this.#onlyOwn += 1;
    const built = this.#context.exercises.get(exercise);
    if (built?.answer === 'design') this.#designs.add(built.code);
  }

  /** Writes the report and returns the lines for people. */
  async finish(paint: Paint): Promise<readonly string[]> {
    const { alsoSeeds, old, report } = this.#options;
    const { exercises, messages, now, rules, site } = this.#context;
    const lines: string[] = [];
    if (alsoSeeds !== undefined) {
      lines.push(`  ${text.onlyOwnCount(this.#onlyOwn, alsoSeeds)}`);
      if (this.#designs.size > 0) lines.push(`  ${paint('quiet', text.designsLeftOut([...this.#designs].sort()))}`);
      lines.push('');
    }
    if (this.#comparison !== undefined) {
      const texts = { exercises, messages, oldPath: old?.path ?? '' };
      lines.push(...comparisonTable(paint, await this.#comparison.finish(), texts));
    }
    if (this.#collector !== undefined && report !== undefined) {
      const madeAt = new Date(now()).toISOString();
      await writeReport(report, this.#collector.finish(), { exercises, rules, messages, site, madeAt });
      lines.push(`  ${text.reportAt(clean(report))}`, '');
    }
    return lines;
  }
}
