import type { BuiltExercise } from '#course/load';
import { byLearner } from './attempts.ts';
import type { Attempt, CheckFacts, ExerciseAttempts } from './collect.ts';

/** Learners that get a row of their own. */
const mostRows = 200;

/** One cell: a score of 0 to 100, or why there is none. */
export type HeatCell =
  | { readonly kind: 'none' }
  | { readonly kind: 'ungradable' }
  | { readonly kind: 'score'; readonly value: number; readonly full: boolean; readonly held: boolean };

export interface HeatRow {
  readonly learner: string;
  readonly cells: readonly HeatCell[];
}

export interface HeatMap {
  readonly by: 'exercise' | 'group';
  readonly columns: readonly { readonly code: string; readonly title: string }[];
  readonly rows: readonly HeatRow[];
  /** For each column how many learners have all of it, and how many have a score there. */
  readonly totals: readonly { readonly full: number; readonly scored: number }[];
  /** Learners that have no row of their own. */
  readonly more: number;
}

/**
 * Learners by exercises, or for a single exercise by groups of its checks, from the latest attempt of each. Rows
 * stand in the order of names; of very many learners only those with the lowest scores have one.
 */
export function heatMap(exercises: readonly ExerciseAttempts[], built: ReadonlyMap<string, BuiltExercise>): HeatMap {
  const [only, ...others] = exercises;
  const columns =
    only !== undefined && others.length === 0 ? groupColumns(only, built) : exerciseColumns(exercises, built);
  const learners = new Map<string, readonly HeatCell[]>();
  for (const [index, { cells }] of columns.entries())
    for (const [learner, cell] of cells)
      learners.set(
        learner,
        (learners.get(learner) ?? columns.map(() => ({ kind: 'none' }) as const)).with(index, cell),
      );
  const rows = [...learners].map(([learner, cells]) => ({ learner, cells }));
  const lowest = rows.length > mostRows ? rows.sort((a, b) => meanOf(a) - meanOf(b)).slice(0, mostRows) : rows;
  return {
    by: others.length === 0 ? 'group' : 'exercise',
    columns: columns.map(({ code, title }) => ({ code, title })),
    rows: rows.length > mostRows ? lowest : lowest.sort((a, b) => (a.learner < b.learner ? -1 : 1)),
    totals: columns.map((_, index) => {
      const scores = rows.flatMap(({ cells }) => {
        const cell = cells[index];
        return cell?.kind === 'score' ? [cell] : [];
      });
      return { full: scores.filter(({ full }) => full).length, scored: scores.length };
    }),
    more: rows.length - lowest.length,
  };
}

interface Column {
  readonly code: string;
  readonly title: string;
  readonly cells: ReadonlyMap<string, HeatCell>;
}

function exerciseColumns(
  exercises: readonly ExerciseAttempts[],
  built: ReadonlyMap<string, BuiltExercise>,
): readonly Column[] {
  return exercises.map(({ attempts, slug }) => ({
    code: built.get(slug)?.code ?? '',
    title: built.get(slug)?.title ?? slug,
    cells: cellsOf(attempts, ({ earned, held, possible, status }) => ({
      kind: 'score',
      value: scoreOf(earned, possible),
      full: status === 'passed',
      held,
    })),
  }));
}

function groupColumns(
  { attempts, checks, slug }: ExerciseAttempts,
  built: ReadonlyMap<string, BuiltExercise>,
): readonly Column[] {
  const titles = new Map(built.get(slug)?.groups.map(({ id, title }) => [id, title]));
  return [...new Set(checks.map(({ group }) => group))].map((group) => ({
    code: '',
    title: titles.get(group) ?? group,
    cells: cellsOf(attempts, (attempt) => groupCell(attempt, checks, group)),
  }));
}

function groupCell({ outcomes }: Attempt, checks: readonly CheckFacts[], group: string): HeatCell {
  let earned = 0;
  let possible = 0;
  let failed = false;
  let held = false;
  for (const [index, check] of checks.entries()) {
    if (check.group !== group) continue;
    possible += check.possible;
    if (outcomes[index] === 'p') earned += check.possible;
    else failed = true;
    if (outcomes[index] === 'f' && check.gate) held = true;
  }
  return { kind: 'score', value: scoreOf(earned, possible), full: !failed, held };
}

function cellsOf(attempts: readonly Attempt[], cellOf: (attempt: Attempt) => HeatCell): ReadonlyMap<string, HeatCell> {
  return new Map(
    [...byLearner(attempts)].flatMap(([learner, own]): [string, HeatCell][] => {
      const latest = own.at(-1);
      if (latest === undefined) return [];
      return [[learner, latest.status === 'ungradable' ? { kind: 'ungradable' } : cellOf(latest)]];
    }),
  );
}

function scoreOf(earned: number, possible: number): number {
  return possible === 0 ? 0 : Math.round((earned / possible) * 100);
}

function meanOf({ cells }: HeatRow): number {
  const values = cells.map((cell) => (cell.kind === 'score' ? cell.value : 0));
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
