import { nothingObservedMessage, ungradableMessage } from '#graders/kit/ungradable.id.ts';
import type { Messages } from '#graders/kit/messages.ts';
import type { CheckResult, Verdict } from '#verdict';
import { text } from '../i18n/workspace.id.ts';
import type { LineMark } from './editor.ts';
import { readChecks } from './reading.ts';

/** What a learner reads about one failed check. */
export interface FindingText {
  readonly title: string;
  readonly why: string;
  readonly ends: { readonly got: string; readonly expected: string };
}

/** Renders a finding's sentences from its parameters. */
export function findingText(check: CheckResult, messages: Messages): FindingText {
  const message = messages.checks[check.id];
  const params = check.params ?? {};
  if (params['nothingObserved'] === true || message === undefined) {
    const { finding, why, got, expected } = nothingObservedMessage;
    return { title: finding, why, ends: { got, expected } };
  }
  return {
    title: capitalize(message.finding(params)),
    why: message.why(params),
    ends: { got: message.got(params), expected: message.expected(params) },
  };
}

/** What stopped the grading, as a sentence's beginning. */
export function ungradableTitle(verdict: Verdict): string {
  const { title } = ungradableMessage(verdict);
  return capitalize(title);
}

/** The places that a verdict speaks of: those of its first finding as primary, one for each other finding. */
export function lineMarks(
  verdict: Verdict,
  messages: Messages,
  lineLength: (line: number) => number,
): readonly LineMark[] {
  if (verdict.status === 'ungradable') {
    return verdict.location === undefined
      ? []
      : [{ ...verdict.location, message: plain(ungradableTitle(verdict)), primary: true }];
  }
  return readChecks(verdict).findings.flatMap((check, index): LineMark[] => {
    if (check.location === undefined) return [];
    const { title } = findingText(check, messages);
    const own: LineMark = { ...check.location, message: plain(title), primary: index === 0 };
    if (index > 0) return [own];
    const causes = (check.evidence?.steps ?? []).filter(
      (step) => step.mark === 'cause' && step.line !== undefined && step.line !== own.line,
    );
    const lines = [...new Set(causes.map((step) => step.line as number))];
    return [
      own,
      ...lines.map((line): LineMark => ({
        file: own.file,
        line,
        column: 1,
        endLine: line,
        endColumn: lineLength(line) + 1,
        message: text.causeLine,
        primary: true,
      })),
    ];
  });
}

const capitalize = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A sentence for where there is no markup. */
export const plain = (sentence: string): string => sentence.replaceAll('`', '');
