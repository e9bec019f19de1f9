import { ungradableMessage } from '#graders/kit/ungradable.id.ts';
import type { CheckResult } from '#verdict';
import type { Entry, GradedEntry } from '../envelope.ts';
import { renderFinding } from '../finding.ts';
import { text } from '../grade.id.ts';
import type { FormatContext } from './context.ts';

/** One check as a report shows it. */
export interface CheckView {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  /** Address of the paragraph that teaches the rule. */
  readonly href: string;
  readonly required: boolean;
  readonly outcome: CheckResult['outcome'];
  readonly earned: number;
  readonly possible: number;
  readonly line?: number;
  /** What happened, in one sentence. Empty unless it failed. */
  readonly finding: string;
  /** The finding with why, what came and what should have. Empty unless it failed. */
  readonly explanation: string;
}

/** What is said of an input that has no checks: it could not be opened, or not be graded. */
export interface TroubleView {
  readonly kind: 'refused' | 'ungradable';
  readonly code: string;
  readonly title: string;
  readonly why: string;
}

/** An entry as reports show it, text and all. */
export interface EntryView {
  readonly path: string;
  readonly learner: string;
  readonly exercise: string;
  readonly checks: readonly CheckView[];
  readonly trouble?: TroubleView;
}

/** Renders an entry. Pure in the entry and the context. */
export function viewEntry(entry: Entry, context: FormatContext): EntryView {
  if (entry.kind === 'refused') {
    const { code, message } = entry.error;
    return {
      path: entry.path,
      learner: '',
      exercise: '',
      checks: [],
      trouble: { kind: 'refused', code, title: message, why: '' },
    };
  }
  const { exercise, learner, path, verdict } = entry;
  const checks = verdict.checks.map((check) => viewCheck(entry, check, context));
  if (verdict.status !== 'ungradable') return { path, learner, exercise, checks };
  const { title, why } = ungradableMessage(verdict);
  return {
    path,
    learner,
    exercise,
    checks,
    trouble: { kind: 'ungradable', code: verdict.reason ?? 'engine-fault', title, why },
  };
}

function viewCheck({ exercise }: GradedEntry, check: CheckResult, context: FormatContext): CheckView {
  const messages = context.messages.get(exercise);
  const rule = context.rules.get(check.rule);
  const told = check.outcome === 'fail' && messages !== undefined ? renderFinding(check, messages) : undefined;
  return {
    id: check.id,
    title: messages?.checks[check.id]?.title ?? check.id,
    rule: check.rule,
    href: `${context.site}${rule?.href ?? `/aturan/${check.rule}`}`,
    required: check.severity === 'wajib',
    outcome: check.outcome,
    earned: check.points.earned,
    possible: check.points.possible,
    ...(check.location === undefined ? {} : { line: check.location.line }),
    finding: told?.finding ?? '',
    explanation:
      told === undefined
        ? ''
        : [told.finding, told.why, `${text.got}: ${told.got}`, `${text.expected}: ${told.expected}`].join('\n'),
  };
}
