import type { CheckResult, Verdict } from './verdict.ts';

/** The findings of a verdict in the order in which they are read: gates, then what is required, then advice. */
export function listFindings(verdict: Pick<Verdict, 'checks'>): readonly CheckResult[] {
  const failed = verdict.checks.filter((check) => check.outcome === 'fail');
  const rank = (check: CheckResult): number => (check.gate ? 0 : check.severity === 'wajib' ? 1 : 2);
  return failed.toSorted((a, b) => rank(a) - rank(b));
}

/** The finding to begin with. */
export function findFirstFinding(verdict: Pick<Verdict, 'checks'>): CheckResult | undefined {
  return listFindings(verdict)[0];
}
