import type { CheckResult, FindingParams, Location, UngradableReason, Verdict } from '#verdict';
import { wellFormed } from './well-formed.ts';

/** What a verdict says of itself: which exercise, variant, source and engine it is about. */
export interface VerdictFacts {
  readonly exercise: Verdict['exercise'];
  readonly variant: Verdict['variant'];
  readonly source: Verdict['source'];
  readonly engine: Verdict['engine'];
}

/** Forms the verdict of a submission that was graded. Never `passed` without a check. */
export function formVerdict(
  facts: VerdictFacts,
  groups: readonly { readonly id: string }[],
  checks: readonly CheckResult[],
  fuel: number,
): Verdict {
  const demanded = checks.filter((check) => check.severity === 'wajib');
  const passed = demanded.length > 0 && demanded.every((check) => check.outcome === 'pass');
  const sums = groups.map(({ id }) => ({ id, ...sumPoints(checks.filter((check) => check.group === id)) }));
  return {
    ...head(facts),
    status: passed ? 'passed' : 'failed',
    score: sumPoints(checks),
    groups: sums,
    checks: [...checks],
    usage: { fuel },
  };
}

/** Forms the verdict of a submission that could not be graded. */
export function ungradable(
  facts: VerdictFacts,
  points: { readonly groups: readonly { readonly id: string; readonly possible: number }[] },
  why: {
    readonly reason: UngradableReason;
    readonly params?: FindingParams;
    readonly location?: Location;
    readonly fuel?: number;
  },
): Verdict {
  return {
    ...head(facts),
    status: 'ungradable',
    reason: why.reason,
    ...(why.params === undefined ? {} : { params: wellFormed(why.params) }),
    ...(why.location === undefined ? {} : { location: why.location }),
    score: { earned: 0, possible: points.groups.reduce((sum, group) => sum + group.possible, 0) },
    groups: points.groups.map(({ id, possible }) => ({ id, earned: 0, possible })),
    checks: [],
    usage: { fuel: why.fuel ?? 0 },
  };
}

function head(facts: VerdictFacts): Pick<Verdict, 'schema' | 'exercise' | 'variant' | 'source' | 'engine'> {
  return {
    schema: 'gerbang/verdict/v1',
    exercise: facts.exercise,
    variant: facts.variant,
    source: facts.source,
    engine: facts.engine,
  };
}

function sumPoints(checks: readonly CheckResult[]): { earned: number; possible: number } {
  return {
    earned: checks.reduce((sum, check) => sum + check.points.earned, 0),
    possible: checks.reduce((sum, check) => sum + check.points.possible, 0),
  };
}
