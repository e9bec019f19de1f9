import type { CheckResult, Verdict } from '#verdict';

/** A check that came out differently in two verdicts. */
export interface Difference {
  readonly rule: string;
  readonly here: CheckResult['outcome'] | 'absent';
  readonly there: CheckResult['outcome'] | 'absent';
}

/** What the server's verdict says differently from this device's, check by check. */
export function compareVerdicts(here: Verdict, there: Verdict): readonly Difference[] {
  const checks = new Map([...here.checks, ...there.checks].map(({ id, rule }) => [id, rule]));
  const outcome = ({ checks }: Verdict, id: string): Difference['here'] =>
    checks.find((check) => check.id === id)?.outcome ?? 'absent';
  return [...checks].flatMap(([id, rule]) => {
    const difference = { rule, here: outcome(here, id), there: outcome(there, id) };
    return difference.here === difference.there ? [] : [difference];
  });
}
