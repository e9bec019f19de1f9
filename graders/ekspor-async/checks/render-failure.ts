import type { Check } from '#kit';
import { rules as contract } from '#lessons/03-kontrak-dan-error/rules.ts';
import { rules as failing } from '#lessons/13-saat-gagal/rules.ts';
import { endAt, isAnswer, isOp, mark } from '../tell.ts';
import type { StatusRecord, Trace } from '../trace.ts';
import { accepted } from './contract.ts';
import { commandsFor, effectsOf, errorField, finding, isWorkedOff, statusAfter, statusTold } from './seen.ts';

const group = 'failure';

const stableCode = /^[A-Za-z][A-Za-z0-9_.-]{1,59}$/;

const markEnd = mark((step) => step.result?.startsWith('Report') === true, isAnswer);

/** A job whose report failed for good says so, with a code. */
function problemOfFailed(status: StatusRecord | undefined): string | undefined {
  // In a shortened run nobody may have asked.
  if (status === undefined) return undefined;
  if (statusTold(status) !== 'FAILED') return 'status';
  const code = errorField(status.answer?.body, 'code');
  return typeof code === 'string' && stableCode.test(code) ? undefined : 'code';
}

/** One command whose report fails in one way, what its job says in the end, and how often it was tried. */
function failedReport(trace: Trace, purpose: string) {
  const [command] = commandsFor(trace, purpose);
  if (command === undefined) return undefined;
  const status = statusAfter(trace, command, purpose);
  const renders = effectsOf(trace, [command.step], 'render-failed').length;
  const told = status === undefined ? 'none' : statusTold(status);
  return { command, status, renders, told };
}

export const permanentFailureNotReported: Check<Trace> = {
  rule: contract['error-seragam'],
  group,
  points: 2,
  after: accepted,
  scenarios: ['work-fails'],
  test(trace, observe) {
    const seen = failedReport(trace, 'invalid');
    if (seen === undefined) return undefined;
    observe();
    const { command, renders, status, told } = seen;
    const problem = problemOfFailed(status);
    return problem === undefined ? undefined : finding(trace, [command, status], { problem, told, renders });
  },
  mark: markEnd,
};

export const permanentFailureRetried: Check<Trace> = {
  rule: failing['retry-terbatas'],
  group,
  points: 2,
  after: accepted,
  scenarios: ['work-fails'],
  test(trace, observe) {
    const seen = failedReport(trace, 'invalid');
    if (seen === undefined) return undefined;
    observe(seen.renders);
    return seen.renders <= 1 ? undefined : finding(trace, [seen.command], { renders: seen.renders, told: seen.told });
  },
  mark: (story) => {
    const renders = story.steps.flatMap(({ op }, index) => (op === 'render' ? [index] : []));
    return endAt(story, renders[1] ?? -1, isOp('render'));
  },
};

export const temporaryFailureGivesUp: Check<Trace> = {
  rule: failing['retry-terbatas'],
  group,
  points: 1,
  after: accepted,
  scenarios: ['work-fails'],
  test(trace, observe) {
    const seen = failedReport(trace, 'unavailable-once');
    if (seen === undefined) return undefined;
    observe(seen.renders);
    const { command, renders } = seen;
    const told = effectsOf(trace, [command.step], 'finish').at(-1)?.value === 'FAILED' ? 'FAILED' : 'none';
    return isWorkedOff(trace, command) ? undefined : finding(trace, [command], { told, renders });
  },
  mark: markEnd,
};

export const exhaustedRetriesLeaveJobOpen: Check<Trace> = {
  rule: failing['retry-terbatas'],
  group,
  points: 2,
  after: accepted,
  scenarios: ['work-fails'],
  test(trace, observe) {
    const seen = failedReport(trace, 'unavailable');
    if (seen === undefined) return undefined;
    observe(seen.renders);
    const { command, renders, status, told } = seen;
    const { maximumAttempts } = trace.deployment;
    const problem = renders > mostTries(maximumAttempts) ? 'endless' : problemOfFailed(status);
    if (problem === undefined) return undefined;
    return finding(trace, [command, status], { problem, told, renders, maximumAttempts });
  },
  mark: markEnd,
};

/** Tries that one export may cost: a few quick ones in each delivery. */
function mostTries(maximumAttempts: number): number {
  return Math.max(10, 3 * maximumAttempts);
}
