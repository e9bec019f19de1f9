import type { RegradeChange } from '#contract';
import type { Regraded } from './grade-again.ts';

/**
 * What a learner would notice: status, points, or the outcome of a check. Undefined where nothing differs, and where
 * today's versions graded the submission before: that was noticed then.
 */
export function describeChange(one: Regraded): RegradeChange | undefined {
  if (one.kind === 'fault' || one.before === undefined || one.known) return undefined;
  const { before, task } = one;
  const after = one.after.verdict;
  const was = new Map(before.verdict.checks.map((check) => [check.id, check.outcome]));
  const is = new Map(after.checks.map((check) => [check.id, check.outcome]));
  const checks = [...new Set([...was.keys(), ...is.keys()])]
    .map((check) => ({ id: check, before: was.get(check) ?? 'absent', after: is.get(check) ?? 'absent' }))
    .filter((check) => check.before !== check.after);
  const isSame =
    before.status === after.status && before.earned === after.score.earned && before.possible === after.score.possible;
  if (isSame && checks.length === 0) return undefined;
  return {
    submission: task.id,
    learner: task.learner,
    before: { status: before.status, earned: before.earned, possible: before.possible },
    after: { status: after.status, earned: after.score.earned, possible: after.score.possible },
    checks,
  };
}
