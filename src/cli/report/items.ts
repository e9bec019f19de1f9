import type { Attempt, CheckFacts } from './collect.ts';
import { pointBiserial } from './statistics.ts';

/** Fewer than this and a correlation says nothing yet. */
const leastForFlag = 10;
const nearZero = 0.1;

/** One check as a question of a test: how hard it is, and whether it tells strong submissions from weak ones. */
export interface Item {
  readonly check: CheckFacts;
  /** Submissions in which it ran, of those in which it failed. Skipped ones are in neither. */
  readonly ran: number;
  readonly failed: number;
  readonly skipped: number;
  /** Share that passes, 0 to 1. Undefined where it never ran. */
  readonly difficulty?: number;
  /** Correlation of passing it with the points of all other checks, -1 to 1. Undefined where nothing varies. */
  readonly discrimination?: number;
  readonly flag?: 'negative' | 'near-zero';
}

/** Analyses each check over submissions that were graded. */
export function analyseItems(checks: readonly CheckFacts[], attempts: readonly Attempt[]): readonly Item[] {
  return checks.map((check, index) => {
    const outcomes = attempts.map((attempt) => attempt.outcomes[index] ?? '-');
    const ran = attempts.filter((_, at) => outcomes[at] === 'p' || outcomes[at] === 'f');
    const passes = outcomes.filter((outcome) => outcome === 'p' || outcome === 'f').map((outcome) => outcome === 'p');
    const passed = passes.filter(Boolean).length;
    const rest = ran.map(({ earned }, at) => earned - (passes[at] === true ? check.possible : 0));
    const discrimination = pointBiserial(passes, rest);
    const flag = flagOf(discrimination, ran.length);
    return {
      check,
      ran: ran.length,
      failed: ran.length - passed,
      skipped: outcomes.filter((outcome) => outcome === 's').length,
      ...(ran.length === 0 ? {} : { difficulty: passed / ran.length }),
      ...(discrimination === undefined ? {} : { discrimination }),
      ...(flag === undefined ? {} : { flag }),
    };
  });
}

function flagOf(discrimination: number | undefined, size: number): Item['flag'] {
  if (discrimination === undefined || size < leastForFlag) return undefined;
  if (discrimination <= -nearZero) return 'negative';
  return discrimination < nearZero ? 'near-zero' : undefined;
}
