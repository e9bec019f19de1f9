import type { Entry } from '../grade/envelope.ts';

/** Which results `show` lists. Everything that is absent or false filters nothing. */
export interface ResultsFilter {
  readonly ungradable: boolean;
  readonly failed: boolean;
  readonly rule?: string;
  readonly exercise?: string;
}

/** Whether an entry is asked for: in one of the states that are named, and of the exercise and the rule. */
export function matches(entry: Entry, filter: ResultsFilter): boolean {
  return isInState(entry, filter) && isOfExercise(entry, filter) && hasFailedRule(entry, filter);
}

function isInState(entry: Entry, { failed, ungradable }: ResultsFilter): boolean {
  if (!failed && !ungradable) return true;
  const state = entry.kind === 'refused' ? 'ungradable' : entry.verdict.status;
  return (failed && state === 'failed') || (ungradable && state === 'ungradable');
}

function isOfExercise(entry: Entry, { exercise }: ResultsFilter): boolean {
  return exercise === undefined || (entry.kind === 'graded' && entry.exercise === exercise);
}

function hasFailedRule(entry: Entry, { rule }: ResultsFilter): boolean {
  return (
    rule === undefined ||
    (entry.kind === 'graded' && entry.verdict.checks.some((check) => check.rule === rule && check.outcome === 'fail'))
  );
}
