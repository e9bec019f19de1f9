import type { Check } from '#kit';
import { rules as once } from '#lessons/04-idempotency-dan-async/rules.ts';
import { endAt, isAnswer, isOp, mark, reaches } from '../tell.ts';
import type { StatusRecord, Trace } from '../trace.ts';
import { problemOfDownload } from './contract.ts';
import {
  answerCode,
  commandParams,
  commandsFor,
  countNames,
  effectsOf,
  finalAnswer,
  finding,
  isDone,
  isSuccess,
  isWorkedOff,
  stepsOf,
  statusesFor,
  statusTold,
  waitsBefore,
} from './seen.ts';
import { repeated } from './retries.ts';

const group = 'idempotency';

/** One message, delivered four times: one file, one end, and no work after the end. */
export const duplicateMessageRepeatsExport: Check<Trace> = {
  rule: once['idem-satu-efek'],
  group,
  points: 3,
  after: repeated,
  scenarios: ['work-fails'],
  test(trace, observe) {
    for (const command of commandsFor(trace, 'duplicates')) {
      observe();
      const files = countNames(effectsOf(trace, [command.step], 'file'));
      const ends = effectsOf(trace, [command.step], 'finish');
      const end = ends[0]?.at ?? Infinity;
      const renders = effectsOf(trace, [command.step], 'render').filter(({ at }) => at > end).length;
      const reopened = effectsOf(trace, [command.step], 'reopen').length > 0;
      const how = !isWorkedOff(trace, command)
        ? 'unfinished'
        : files > 1
          ? 'files'
          : reopened
            ? 'reopened'
            : renders > 0
              ? 'rendered-again'
              : undefined;
      if (how !== undefined) return finding(trace, [command], { how, files, renders });
    }
    return undefined;
  },
  mark: (story, { how }) => {
    const written = story.steps.flatMap(({ target, op }, index) =>
      target === 'files' && op === 'write' ? [index] : [],
    );
    const finished = story.steps.findIndex(({ arg, op }) => op === 'update' && arg === 'SUCCEEDED');
    const again = story.steps.findIndex(({ op }, index) => index > finished && op === 'render');
    if (how === 'files') return endAt(story, written[1] ?? -1, isOp('deliver'));
    return finished < 0 || how === 'unfinished' ? story : endAt(story, again, isOp('deliver'));
  },
};

/** Every persistent client ends with a success, and every accepted export is made. */
function losesNothing(scenario: string, purpose: string, points: number): Check<Trace> {
  return {
    rule: once['idem-gagal-bisa-ulang'],
    group,
    points,
    after: repeated,
    scenarios: [scenario],
    test(trace, observe) {
      for (const command of commandsFor(trace, purpose)) {
        observe();
        const success = isSuccess(finalAnswer(command));
        if (success && isWorkedOff(trace, command)) continue;
        const { handlerCrash, sendFails, workerCrash } = command.asked.accidents;
        const accident = sendFails?.when ?? String(handlerCrash ?? workerCrash ?? 'none');
        const told = effectsOf(trace, [command.step], 'finish').at(-1)?.value;
        const how = !success
          ? 'refused'
          : told === 'SUCCEEDED'
            ? 'no-file'
            : told === 'FAILED'
              ? 'failed'
              : 'unfinished';
        return finding(trace, [command], { ...commandParams(command), how, accident });
      }
      return undefined;
    },
    mark: mark(
      (step) => step.op === 'crash' || step.result === 'QueueUnavailable' || step.result === 'WorkflowUnavailable',
      (step) => isAnswer(step) || step.op === 'ended' || step.op === 'deliver' || step.target === 'jobs',
    ),
  };
}

export const queueFailureLosesExport = losesNothing('hand-overs', 'queue-fails', 3);

export const crashLosesExport = losesNothing('hand-overs', 'handler-crash', 3);

export const workerCrashLosesExport = losesNothing('work-fails', 'worker-crash', 2);

/** A try that failed half-way and the one that followed it come to one job and one file. */
export const failureRepeatsExport: Check<Trace> = {
  rule: once['idem-satu-efek'],
  group,
  points: 2,
  after: [...repeated, 'queue-failure-loses-export', 'crash-loses-export'],
  scenarios: ['hand-overs'],
  test(trace, observe) {
    for (const command of trace.commands) {
      observe();
      const files = countNames(effectsOf(trace, [command.step], 'file'));
      const finished = countNames(effectsOf(trace, [command.step], 'finish'));
      if (files <= 1 && finished <= 1) continue;
      const { handlerCrash, sendFails } = command.asked.accidents;
      const accident = sendFails?.when ?? String(handlerCrash ?? 'none');
      return finding(trace, [command], { ...commandParams(command), jobs: Math.max(files, finished), accident });
    }
    return undefined;
  },
  mark: mark(
    (step) => step.op === 'crash' || step.result === 'QueueUnavailable' || step.result === 'WorkflowUnavailable',
    isOp('send', 'start', 'render', 'write'),
  ),
};

export const jobForgottenBeforeHorizon: Check<Trace> = {
  rule: once['idem-masa-simpan'],
  group,
  points: 1,
  after: [...repeated, 'download-does-not-open'],
  scenarios: ['retries'],
  test(trace, observe) {
    for (const status of statusesFor(trace, 'last')) {
      observe();
      const problem = isDone(status) ? problemOfDownload(trace, status) : 'status';
      if (problem !== 'status' && problem !== 'missing') continue;
      const hours = trace.scenario.environment.retryHorizonHours;
      const params = {
        problem,
        told: statusTold(status),
        answer: answerCode(status.answer),
        hours,
        retention: trace.deployment.retentionHours,
      };
      return { ...finding(trace, [...commandsFor(trace, 'first'), status], params), ...stepsWithWaits(trace, status) };
    }
    return undefined;
  },
  mark: mark(reaches('jobs', 'keys', 'files'), isAnswer),
};

function stepsWithWaits(trace: Trace, status: StatusRecord): { readonly steps: readonly number[] } {
  return { steps: [...stepsOf(trace, commandsFor(trace, 'first')), ...waitsBefore(trace, status), status.step] };
}
