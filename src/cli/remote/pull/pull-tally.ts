import { number } from '../../grade/grade.id.ts';
import { clean, createPaint, fit } from '../../terminal/paint.ts';
import type { Pulled } from './pull-class.ts';
import { text } from './pull.id.ts';

/** Lines of files and submissions that are named. */
const mostListed = 20;

/** Counts of a pull, by exercise. */
export class PullTally {
  readonly kept: string[] = [];
  readonly skipped: string[] = [];
  readonly #rows = new Map<string, { learners: number; written: number; same: number; kept: number }>();
  #submissions = 0;
  #written = 0;
  #same: number;
  groups = 0;

  /** `before` is how many files an earlier part of this run wrote. */
  constructor(before: number) {
    this.#same = before;
    this.#submissions = before;
  }

  add(pulled: Exclude<Pulled, { readonly kind: 'failed' }>): void {
    this.groups += 1;
    if (pulled.kind === 'skipped') {
      this.skipped.push(`${pulled.exercise} ${clean(pulled.learner)}: ${text.reasons[pulled.reason]}`);
      return;
    }
    const row = this.#rows.get(pulled.exercise) ?? { learners: 0, written: 0, same: 0, kept: 0 };
    this.#rows.set(pulled.exercise, row);
    row.learners += 1;
    row[pulled.written] += 1;
    this.#submissions += pulled.submissions;
    if (pulled.written === 'written') this.#written += 1;
    else if (pulled.written === 'same') this.#same += 1;
    else this.kept.push(pulled.path);
  }

  lines(cohort: string, server: string, out: string): readonly string[] {
    const paint = createPaint(process.stdout, process.env);
    const { exercise, kept, learners, same, written } = text.columns;
    const right = (value: string): string => value.padStart(11);
    const head = `${fit(exercise, 36)}${[learners, written, same, kept].map(right).join('')}`;
    const rows = [...this.#rows].map(
      ([slug, row]) =>
        `  ${fit(clean(slug), 36)}${[row.learners, row.written, row.same, row.kept].map((value) => right(number(value))).join('')}`,
    );
    return [
      '',
      `  ${paint('brand', clean(cohort))}   ${paint('quiet', server)}`,
      ...(rows.length === 0 ? [] : ['', `  ${paint('strong', head)}`, ...rows]),
      '',
      `  ${this.#submissions === 0 ? text.none : text.summary(this.#submissions, this.#written, this.#same)}`,
      ...list(this.kept, text.kept),
      ...list(this.skipped, text.skipped),
      ...(this.#submissions === 0 ? [] : [`  ${paint('quiet', text.next(out))}`]),
      '',
    ];
  }
}

function list(items: readonly string[], title: (count: number) => string): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length - mostListed;
  return [
    '',
    `  ${title(items.length)}`,
    ...items.slice(0, mostListed).map((item) => `    ${item}`),
    ...(more > 0 ? [`    ${text.more(more)}`] : []),
    '',
  ];
}
