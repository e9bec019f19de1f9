import type { Verdict } from '#verdict';
import type { Outcome } from './database.ts';

/** What a learner has done on this device. */
export interface Progress {
  readonly rules: Readonly<Record<string, 'proved' | 'broken'>>;
  readonly exercises: Readonly<Record<string, 'passed' | 'failed' | 'ungradable'>>;
  readonly lessons: Readonly<Record<string, { readonly section?: string; readonly at: number }>>;
  /** Questions that have been answered rightly, as `lesson/question`. */
  readonly solved: readonly string[];
}

/** What progress keeps of a verdict. A rule is broken when one of its checks failed; skipped checks say nothing. */
export function outcomeOf(verdict: Verdict, id: string, at: number): Outcome {
  const rules: Record<string, 'proved' | 'broken'> = {};
  for (const check of verdict.checks) {
    if (check.outcome === 'fail') rules[check.rule] = 'broken';
    else if (check.outcome === 'pass') rules[check.rule] ??= 'proved';
  }
  return { id, slug: verdict.exercise.slug, status: verdict.status, rules, at };
}

/**
 * Sums up outcomes: a rule stands as its last graded attempt left it; an exercise that was passed once
 * stays passed, because an open gate is not closed by trying something else.
 */
export function summarize(outcomes: readonly Outcome[]): Pick<Progress, 'rules' | 'exercises'> {
  const rules: Record<string, 'proved' | 'broken'> = {};
  const exercises: Record<string, Outcome['status']> = {};
  for (const outcome of outcomes.toSorted((a, b) => a.at - b.at)) {
    Object.assign(rules, outcome.rules);
    if (exercises[outcome.slug] !== 'passed') exercises[outcome.slug] = outcome.status;
  }
  return { rules, exercises };
}
