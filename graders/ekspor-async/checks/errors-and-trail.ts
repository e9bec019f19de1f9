import type { Check } from '#kit';
import { rules as contract } from '#lessons/03-kontrak-dan-error/rules.ts';
import { rules as trail } from '#lessons/12-jejak-request/rules.ts';
import type { Json } from '#verdict';
import { findInternal } from '../secrets.ts';
import { isAnswer, isOp, mark, reaches } from '../tell.ts';
import type { Attempt, CommandRecord, Effect, StatusRecord, Trace } from '../trace.ts';
import { accepted } from './contract.ts';
import {
  answerCode,
  commandParams,
  commandsFor,
  errorField,
  finalAnswer,
  finding,
  hadEffect,
  isSuccess,
  readField,
} from './seen.ts';

const group = 'failure';

/** One shape for every refusal that a handler gives, also for the ones that nobody planned. */
export const errorShapeDiffers: Check<Trace> = {
  rule: contract['error-seragam'],
  group,
  points: 2,
  after: accepted,
  scenarios: ['callers', 'retries', 'hand-overs'],
  test(trace, observe) {
    for (const { attempt, command } of refusedAttempts(trace)) {
      observe();
      const problem = shapeProblem(attempt) ?? unavailableProblem(trace, attempt);
      if (problem !== undefined)
        return findingAt(trace, command, {
          problem,
          answer: answerCode(attempt.answer),
          purpose: command.asked.purpose,
        });
    }
    for (const status of trace.statuses.filter(({ answer }) => answer !== undefined && !isSuccess(answer))) {
      observe();
      const problem = shapeProblem(status);
      if (problem !== undefined)
        return findingAt(trace, status, { problem, answer: answerCode(status.answer), purpose: 'status' });
    }
    return undefined;
  },
  mark: mark(reaches('keys', 'jobs', 'queue', 'workflow'), isAnswer),
};

function refusedAttempts(trace: Trace): readonly { readonly command: CommandRecord; readonly attempt: Attempt }[] {
  return trace.commands.flatMap((command) =>
    command.attempts
      .filter(({ answer, outcome }) => answer !== undefined && !isSuccess(answer) && outcome?.kind !== 'limit')
      .map((attempt) => ({ command, attempt })),
  );
}

function findingAt(trace: Trace, record: CommandRecord | StatusRecord, params: Record<string, string | number>) {
  const others =
    'attempts' in record ? trace.commands.filter(({ asked }) => asked.key === record.asked.key) : trace.commands;
  const before = others.filter(({ step }) => step < record.step).slice(0, 1);
  return { params, steps: [...before.map(({ step }) => step), record.step] };
}

function shapeProblem({
  answer,
  correlationId,
  outcome,
}: Pick<Attempt, 'answer' | 'correlationId' | 'outcome'>): string | undefined {
  if (answer === undefined || answer.from === 'gateway') return outcome?.kind ?? 'response';
  const error = readField(answer.body, 'error');
  if (typeof error !== 'object' || error === null || Array.isArray(error)) return 'error';
  for (const name of ['code', 'message']) {
    const text = errorField(answer.body, name);
    if (typeof text !== 'string' || text === '') return name;
  }
  return errorField(answer.body, 'correlationId') === correlationId ? undefined : 'correlationId';
}

/** What cannot be handed over is 503: the client may come again. */
function unavailableProblem({ scenario }: Trace, { answer }: Attempt): string | undefined {
  return scenario.id === 'hand-overs' && answer !== undefined && answer.status >= 500 && answer.status !== 503
    ? 'not-503'
    : undefined;
}

/** Nothing of the world's exceptions and no stack in what a client gets. */
export const errorRevealsInternals: Check<Trace> = {
  rule: contract['error-tanpa-internal'],
  group,
  points: 2,
  after: accepted,
  scenarios: ['callers', 'hand-overs', 'work-fails'],
  test(trace, observe) {
    const told: readonly { readonly record: CommandRecord | StatusRecord; readonly body: Json }[] = [
      ...trace.commands.flatMap((record) =>
        record.attempts.flatMap(({ answer }) => (answer?.from === 'backend' ? [{ record, body: answer.body }] : [])),
      ),
      ...trace.statuses.flatMap((record) =>
        record.answer?.from === 'backend' ? [{ record, body: record.answer.body }] : [],
      ),
    ];
    for (const { body, record } of told) {
      observe();
      const found = findInternal(body);
      if (found === undefined) continue;
      const command =
        'attempts' in record ? record : trace.commands.find(({ asked }) => asked.name === record.asked.of);
      return finding(trace, command === record ? [record] : [command, record], {
        found,
        where: 'attempts' in record ? 'command' : 'status',
      });
    }
    return undefined;
  },
  mark: mark((step) => /Unavailable|Invalid|Exists/.test(step.result ?? ''), isAnswer),
};

export const malformedBodyAccepted: Check<Trace> = {
  rule: contract['status-400-vs-422'],
  group,
  points: 2,
  after: accepted,
  scenarios: ['callers'],
  test(trace, observe) {
    for (const command of commandsFor(trace, 'malformed')) {
      observe();
      const status = finalAnswer(command)?.status;
      const effect = hadEffect(trace, command);
      if ((status === 400 || status === 422) && !effect) continue;
      const body = JSON.stringify(command.asked.body).slice(0, 40);
      return { params: { ...commandParams(command), effect, body }, steps: [command.step] };
    }
    return undefined;
  },
  mark: mark(reaches('keys', 'jobs', 'queue', 'workflow'), isAnswer),
};

/** The id of a request is in the message that it causes, and in everything that is logged about it. */
export const correlationIdLost: Check<Trace> = {
  rule: trail['correlation-diteruskan'],
  group,
  points: 2,
  after: accepted,
  scenarios: ['first-export', 'retries'],
  test(trace, observe) {
    const known = new Set(trace.commands.flatMap(({ attempts }) => attempts.map(({ correlationId }) => correlationId)));
    for (const effect of trace.effects) {
      if (effect.kind !== 'send' && effect.kind !== 'log') continue;
      observe();
      const id = effect.value;
      if (id !== null && (effect.kind === 'send' ? known.has(id) : id === effect.correlationId)) continue;
      const step = trace.commands.find((one) => one.step === effect.step);
      return finding(trace, [step ?? trace.commands[0]], {
        where: effect.kind,
        by: effect.by,
        found: id === null ? 'none' : 'other',
      });
    }
    return undefined;
  },
  mark: mark(isOp('POST'), isOp('send', 'start', 'createWithMessage', 'write')),
};

/** No token, no e-mail address and no whole payload in the log. */
export const logContainsPayload: Check<Trace> = {
  rule: trail['log-tanpa-payload-penuh'],
  group: 'log',
  points: 5,
  after: accepted,
  scenarios: ['first-export', 'callers', 'hand-overs', 'work-fails'],
  test(trace, observe) {
    observe(trace.commands.length);
    for (const entry of trace.effects.filter(isLog)) {
      if (entry.name === '') continue;
      const command = trace.commands.find(({ step }) => step === entry.step);
      const status = trace.statuses.find(({ step }) => step === entry.step);
      return finding(trace, [command, status], { secret: entry.name, by: entry.by });
    }
    return undefined;
  },
  mark: mark(isOp('POST', 'deliver'), reaches('log')),
};

function isLog({ kind }: Effect): boolean {
  return kind === 'log';
}
