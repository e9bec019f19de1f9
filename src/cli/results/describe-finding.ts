import { listFindings } from '#verdict';
import type { CheckResult } from '#verdict';
import type { GradedEntry } from '../grade/envelope.ts';
import { describeFinding, describeVerdict } from '../grade/finding.ts';
import type { FindingTexts } from '../grade/finding.ts';
import type { Paint } from '../terminal/paint.ts';
import { width, wrap } from '../terminal/paint.ts';
import { text } from './results.id.ts';

/** A submission as `grade` tells one file, then the checks that `--check` can ask for. */
export function describeSubmission(paint: Paint, entry: GradedEntry, texts: FindingTexts): readonly string[] {
  const findings = listFindings(entry.verdict);
  return [
    ...describeVerdict(paint, entry, texts),
    ...(findings.length < 2 ? [] : ['', `  ${paint('quiet', text.findings)}`, ...wrapIds(findings)]),
    '',
  ];
}

/** One finding of a submission in full. Undefined where that check did not fail. */
export function describeOneFinding(
  paint: Paint,
  { verdict }: GradedEntry,
  id: string,
  { messages, rules }: FindingTexts,
): readonly string[] | undefined {
  const check = verdict.checks.find((candidate) => candidate.id === id && candidate.outcome === 'fail');
  if (check === undefined || messages === undefined) return undefined;
  return ['', ...describeFinding(paint, check, messages, rules), ''];
}

function wrapIds(findings: readonly CheckResult[]): readonly string[] {
  return wrap(findings.map(({ id }) => id).join(', '), width - 4).map((line) => `    ${line}`);
}
