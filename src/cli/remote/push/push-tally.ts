import type { Submission } from '#contract';
import type { Verdict } from '#verdict';
import type { GradedEntry } from '../../grade/envelope.ts';
import { number, text as gradeText } from '../../grade/grade.id.ts';
import { clean, createPaint, fit, width, wrap } from '../../terminal/paint.ts';
import type { PulledSubmission } from '../pull/pull-manifest.ts';
import { proofOf } from './push-results.ts';
import type { Compared } from './push-results.ts';
import { text } from './push.id.ts';

/** Rows of a table, and checks of a row. */
const most = { rows: 20, checks: 5 } as const;

interface Row {
  readonly about: PulledSubmission;
  readonly compared: Compared;
  readonly here: Verdict;
  readonly server: Verdict | undefined;
}

/** Counts of a push, and the rows of what is not the same. Holds no verdict that is. */
export class PushTally {
  foreign = 0;
  unreadable = 0;
  readonly #asLines: boolean;
  readonly #counts: Record<Compared, number> = { same: 0, different: 0, 'old-version': 0, waiting: 0 };
  readonly #rows: Row[] = [];
  readonly #lines: string[] = [];

  constructor(format: 'table' | 'jsonl') {
    this.#asLines = format === 'jsonl';
  }

  get total(): number {
    return Object.values(this.#counts).reduce((sum, some) => sum + some, 0) + this.foreign + this.unreadable;
  }

  get different(): number {
    return this.#counts.different;
  }

  /** `server` is the submission as the server has it, where that was asked for. */
  add(about: PulledSubmission, entry: GradedEntry, compared: Compared, server: Submission | undefined): void {
    this.#counts[compared] += 1;
    const proof = proofOf(entry);
    if (this.#asLines) {
      const { exercise, learnerKey, submission } = about;
      this.#lines.push(JSON.stringify({ submission, exercise, learner: learnerKey, comparison: compared, ...proof }));
    }
    if (compared !== 'different') return;
    const own = server?.verdicts.find(
      ({ engineVersion, exerciseVersion }) =>
        engineVersion === proof.engineVersion && exerciseVersion === proof.exerciseVersion,
    );
    this.#rows.push({ about, compared, here: entry.verdict, server: own?.verdict });
  }

  lines(dryRun: boolean): readonly string[] {
    if (this.#asLines) {
      const { foreign, unreadable } = this;
      return [...this.#lines, JSON.stringify({ kind: 'summary', ...this.#counts, foreign, unreadable, dryRun })];
    }
    const paint = createPaint(process.stdout, process.env);
    const { columns } = text;
    const more = this.#rows.length - most.rows;
    const counts = [
      text.same(this.#counts.same),
      text.different(this.#counts.different),
      text.oldVersion(this.#counts['old-version']),
      ...(this.#counts.waiting > 0 ? [text.waiting(this.#counts.waiting)] : []),
    ].join(', ');
    const heading = `${fit(columns.learner, 30)}${fit(columns.exercise, 26)}${fit(columns.here, 16)}${columns.server}`;
    const notes = [
      ...(this.foreign > 0 ? [text.foreign(this.foreign)] : []),
      ...(this.unreadable > 0 ? [text.unreadable(this.unreadable)] : []),
      ...(dryRun ? [text.dryRun] : []),
    ];
    return [
      ...(this.#rows.length === 0 ? [] : ['', `  ${paint('strong', heading)}`]),
      ...this.#rows.slice(0, most.rows).flatMap((row) => rowLines(paint, row)),
      ...(more > 0 ? [`    ${text.more(more)}`] : []),
      ...(this.#rows.length === 0 ? [] : ['', ...wrapped(text.differ).map((line) => paint('failed', line))]),
      '',
      `  ${paint(this.#counts.different > 0 ? 'failed' : 'strong', counts)}`,
      ...notes.flatMap(wrapped).map((line) => paint('quiet', line)),
      '',
    ];
  }
}

function rowLines(paint: ReturnType<typeof createPaint>, { about, here, server }: Row): readonly string[] {
  const checks = server === undefined ? [] : changedChecks(here, server);
  const theirs = server === undefined ? '–' : standing(server);
  const name = fit(clean(about.learner.name), 28);
  return [
    `  ${name}  ${fit(about.exercise, 24)}  ${fit(standing(here), 16)}${theirs}`.trimEnd(),
    ...(checks.length === 0
      ? []
      : [`      ${paint('quiet', fit(checks.slice(0, most.checks).join(', '), width - 6).trimEnd())}`]),
  ];
}

function standing({ score, status }: Verdict): string {
  return `${gradeText.status[status]} ${number(score.earned)}`;
}

function changedChecks(here: Verdict, server: Verdict): readonly string[] {
  const theirs = new Map(server.checks.map(({ id, outcome }) => [id, outcome]));
  return here.checks.filter(({ id, outcome }) => theirs.get(id) !== outcome).map(({ id }) => id);
}

function wrapped(sentence: string): readonly string[] {
  return wrap(sentence, width - 2).map((line) => `  ${line}`);
}
