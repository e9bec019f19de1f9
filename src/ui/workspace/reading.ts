import { listFindings } from '#verdict';
import type { CheckResult, Verdict } from '#verdict';

/** A verdict in the order in which a learner should hear it. */
export interface Reading {
  /** Failed checks: gates first, then what is demanded, then what is advised; else as authored. */
  readonly findings: readonly CheckResult[];
  readonly skipped: number;
  readonly passed: number;
  readonly total: number;
  /** Checks marked as gates, the failing first. */
  readonly gates: readonly CheckResult[];
  readonly gatesHolding: number;
  /** Rules that every asked check upholds, in authored order. */
  readonly provedRules: readonly string[];
}

/** Orders and counts a verdict's checks. */
export function readChecks(verdict: Pick<Verdict, 'checks'>): Reading {
  const { checks } = verdict;
  const of = (outcome: CheckResult['outcome']): readonly CheckResult[] =>
    checks.filter((check) => check.outcome === outcome);
  const gates = checks.filter(({ gate }) => gate);
  const unproved = new Set(checks.filter(({ outcome }) => outcome !== 'pass').map(({ rule }) => rule));
  return {
    findings: listFindings(verdict),
    skipped: of('skipped').length,
    passed: of('pass').length,
    total: checks.length,
    gates: gates.toSorted((a, b) => Number(b.outcome === 'fail') - Number(a.outcome === 'fail')),
    gatesHolding: gates.filter(({ outcome }) => outcome === 'fail').length,
    provedRules: [...new Set(checks.map(({ rule }) => rule))].filter((rule) => !unproved.has(rule)),
  };
}
