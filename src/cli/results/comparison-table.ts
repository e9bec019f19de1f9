import type { BuiltExercise } from '#course/load';
import type { Messages } from '#kit';
import { number } from '../grade/grade.id.ts';
import type { Paint, Role } from '../terminal/paint.ts';
import { clean, fit, width } from '../terminal/paint.ts';
import type { Change, ComparisonResult } from './comparison.ts';
import { text } from './results.id.ts';
import type { CheckChange, Outcome, Standing, Status } from './standing.ts';
import type { Head } from './stored-head.ts';

export interface ComparisonTexts {
  readonly exercises: ReadonlyMap<string, BuiltExercise>;
  readonly messages: ReadonlyMap<string, Messages>;
  /** The earlier results, as the heading names them. */
  readonly oldPath: string;
}

const columns = { learner: 20, exercise: 9, standing: 23 } as const;
const gates: Readonly<Record<Status, string>> = { passed: '┃ ┃', failed: '┃━┃', ungradable: '┆?┆', refused: '┆?┆' };
const roles: Readonly<Record<Status, Role>> = {
  passed: 'passed',
  failed: 'failed',
  ungradable: 'ungradable',
  refused: 'ungradable',
};
/** Rows that are printed of new and of gone submissions, checks of one submission, and checks at the end. */
const most = { listed: 20, checks: 6, totals: 10 } as const;

/** A comparison for people: who changed and by which check, then who is new or gone, then how many. */
export function comparisonTable(paint: Paint, result: ComparisonResult, texts: ComparisonTexts): readonly string[] {
  const changed = result.changes.filter((change) => change.kind === 'changed');
  const fresh = result.changes.filter((change) => change.kind === 'new');
  const gone = result.changes.filter((change) => change.kind === 'gone');
  return [
    '',
    `  ${paint('strong', text.comparedWith(clean(texts.oldPath)))}`,
    ...(changed.length === 0 ? [] : ['', heading(paint)]),
    ...changed.flatMap((change) => changedRows(paint, change, texts)),
    ...checkTotals(paint, changed, texts),
    ...listed(
      text.newOnes(fresh.length),
      fresh.map(({ after, head }) => row(paint, head, texts, undefined, after)),
    ),
    ...listed(
      text.goneOnes(gone.length),
      gone.map(({ before, head }) => row(paint, head, texts, before, undefined)),
    ),
    '',
    ...(result.changes.length === 0 ? [`  ${text.nothingChanged}`] : []),
    `  ${[
      text.changed(changed.length, result.better, result.worse),
      text.fresh(fresh.length),
      text.gone(gone.length),
      text.same(result.same),
    ].join(', ')}`,
    ...(result.unreadable === 0
      ? []
      : [`  ${paint('quiet', text.unreadable(result.unreadable, clean(texts.oldPath)))}`]),
    '',
  ];
}

type Changed = Change & { readonly kind: 'changed' };

function heading(paint: Paint): string {
  const { learner, exercise, before, after } = text.columns;
  const title = `${fit(learner, columns.learner)}${fit(exercise, columns.exercise)}${fit(before, columns.standing)}   ${after}`;
  return `  ${paint('strong', title)}`;
}

function changedRows(paint: Paint, change: Changed, texts: ComparisonTexts): readonly string[] {
  const rank = ({ after }: CheckChange): number => (after === 'fail' ? 0 : after === 'pass' ? 1 : 2);
  const shown = change.checks.toSorted((a, b) => rank(a) - rank(b)).slice(0, most.checks);
  const more = change.checks.length - shown.length;
  return [
    row(paint, change.head, texts, change.before, change.after),
    ...shown.map((check) => checkRow(paint, check, change.head, texts)),
    ...(more > 0 ? [`      ${paint('quiet', text.moreChecks(more))}`] : []),
  ];
}

function row(
  paint: Paint,
  head: Head,
  { exercises }: ComparisonTexts,
  before: Standing | undefined,
  after: Standing | undefined,
): string {
  const whose =
    head.kind === 'refused'
      ? cell(head.path, columns.learner + columns.exercise)
      : `${cell(head.learner, columns.learner)}${cell(exercises.get(head.exercise)?.code ?? head.exercise, columns.exercise)}`;
  return `  ${whose}${standingCell(paint, before)} → ${standingCell(paint, after)}`.trimEnd();
}

function standingCell(paint: Paint, standing: Standing | undefined): string {
  if (standing === undefined) return fit('–', columns.standing);
  const { earned, status } = standing;
  const word = fit(`${gates[status]} ${text.status[status]}`, columns.standing - 6);
  return `${paint(roles[status], word)}${(earned === undefined ? '–' : number(earned)).padStart(4)}  `;
}

function checkRow(paint: Paint, { after, before, id }: CheckChange, head: Head, texts: ComparisonTexts): string {
  const step = `${word(before)} → ${word(after)}`;
  const role = after === 'fail' ? 'failed' : after === 'pass' ? 'passed' : 'quiet';
  const room = width - 6 - 21;
  const title = titleOf(id, head.kind === 'graded' ? head.exercise : '', texts);
  return `      ${paint(role, fit(step, 21))}${fit(title, room).trimEnd()}`;
}

function checkTotals(paint: Paint, changed: readonly Changed[], texts: ComparisonTexts): readonly string[] {
  const totals = new Map<string, { title: string; toFail: number; toPass: number }>();
  for (const { checks, head } of changed) {
    if (head.kind === 'refused') continue;
    for (const { after, id } of checks) {
      if (after !== 'fail' && after !== 'pass') continue;
      const code = texts.exercises.get(head.exercise)?.code ?? head.exercise;
      const key = `${head.exercise} ${id}`;
      const total = totals.get(key) ?? { title: `${code} ${titleOf(id, head.exercise, texts)}`, toFail: 0, toPass: 0 };
      total[after === 'fail' ? 'toFail' : 'toPass'] += 1;
      totals.set(key, total);
    }
  }
  if (totals.size === 0) return [];
  const rows = [...totals.values()]
    .sort((a, b) => b.toFail + b.toPass - a.toFail - a.toPass || (a.title < b.title ? -1 : 1))
    .map(({ title, toFail, toPass }) => {
      const counts = [toFail > 0 ? text.toFail(toFail) : '', toPass > 0 ? text.toPass(toPass) : ''];
      return `    ${fit(counts.filter((count) => count !== '').join(', '), 32)}${fit(title, width - 36).trimEnd()}`;
    });
  const more = rows.length - most.totals;
  return [
    '',
    `  ${paint('strong', text.checks)}`,
    ...rows.slice(0, most.totals),
    ...(more > 0 ? [`    ${text.moreChecks(more)}`] : []),
  ];
}

function listed(title: string, rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length - most.listed;
  return ['', `  ${title}`, ...rows.slice(0, most.listed), ...(more > 0 ? [`    ${text.more(more)}`] : [])];
}

function titleOf(id: string, exercise: string, { messages }: ComparisonTexts): string {
  return messages.get(exercise)?.checks[id]?.title ?? id;
}

function word(outcome: Outcome | undefined): string {
  return outcome === undefined ? text.noOutcome : text.outcome[outcome];
}

function cell(value: string, size: number): string {
  return `${fit(clean(value), size - 2)}  `;
}
