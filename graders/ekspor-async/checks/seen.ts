import type { Finding } from '#kit';
import type { FindingParams, Json } from '#verdict';
import type { GatewayAnswer } from '#world/gateway-answer';
import { finalAnswer, isSuccess, jobOf, readField } from '../answers.ts';
import type { CommandRecord, Effect, StatusRecord, Trace } from '../trace.ts';

/** The commands that were put in a scenario for one question. */
export function commandsFor(trace: Trace, ...purposes: readonly string[]): readonly CommandRecord[] {
  return trace.commands.filter(({ asked }) => purposes.includes(asked.purpose));
}

/** Purposes of questions that are asked at once, and of those that mean something only after a pause. */
const atOnce: readonly string[] = ['accepted', 'running', 'own', 'hidden', 'missing', 'read-by-header'];
const afterWaiting: readonly string[] = ['running', 'last'];

/**
 * The step that waits until everything about a command is over. A shortened run may not have one, and then nobody can
 * say what would have become of the command.
 */
export function settleAfter({ scenario }: Trace, step: number): number | undefined {
  const after = scenario.steps.findIndex(({ kind }, index) => kind === 'settle' && index > step);
  return after < 0 ? undefined : after;
}

/** The status questions for one purpose that could be asked, and at their time. */
export function statusesFor(trace: Trace, purpose: string): readonly StatusRecord[] {
  const paused = !afterWaiting.includes(purpose) || trace.scenario.steps.some(({ kind }) => kind === 'wait');
  return trace.statuses.filter(({ asked, jobId, step }) => {
    if (asked.purpose !== purpose || jobId === undefined || !paused) return false;
    const command = trace.commands.find((one) => one.asked.name === asked.of);
    const settled = command === undefined ? undefined : settleAfter(trace, command.step);
    return atOnce.includes(purpose) || (settled !== undefined && settled < step);
  });
}

/** What the runs of some steps did, of these kinds. */
export function effectsOf(
  trace: Trace,
  steps: readonly number[],
  ...kinds: readonly Effect['kind'][]
): readonly Effect[] {
  return trace.effects.filter(({ kind, step }) => steps.includes(step) && kinds.includes(kind));
}

/** Different names among effects: a file written twice under one name is one file. */
export function countNames(effects: readonly Effect[]): number {
  return new Set(effects.map(({ name }) => name)).size;
}

/** Whether a command had an effect beyond its answer. */
export function hadEffect(trace: Trace, { step }: CommandRecord): boolean {
  return effectsOf(trace, [step], 'job', 'send', 'render', 'file').length > 0;
}

/** What came back, for messages: a status, or why there is none. */
export function answerCode(answer: GatewayAnswer | undefined): number | string {
  return answer === undefined ? 'hung-up' : answer.status;
}

/** The status that a job's answer tells. */
export function statusTold({ answer }: StatusRecord): string {
  const told = answer?.status === 200 ? readField(answer.body, 'status') : undefined;
  return typeof told === 'string' ? told : 'none';
}

/** The question about the job of a command, for one purpose. */
export function statusAfter(trace: Trace, command: CommandRecord, purpose: string): StatusRecord | undefined {
  return statusesFor(trace, purpose).find(({ asked }) => asked.of === command.asked.name);
}

/** Whether a command's job is done, as the client sees it. */
export function isDone(status: StatusRecord | undefined): boolean {
  return status !== undefined && statusTold(status) === 'SUCCEEDED';
}

/**
 * Whether the work of a command was done: its file was written, and where the submission keeps jobs, one of them has
 * succeeded. A run that was not waited for may still do it.
 */
export function isWorkedOff(trace: Trace, { step }: CommandRecord): boolean {
  if (settleAfter(trace, step) === undefined) return true;
  const keepsJobs = trace.effects.some(({ kind }) => kind === 'job');
  const succeeded = effectsOf(trace, [step], 'finish').some(({ value }) => value === 'SUCCEEDED');
  return hasFile(trace, step) && (succeeded || !keepsJobs);
}

/** Whether anything that goes back to a command has written a file. */
export function hasFile(trace: Trace, step: number): boolean {
  return effectsOf(trace, [step], 'file').length > 0;
}

/** Steps that a story about these records needs: themselves, and for each command the time until it is over. */
export function stepsOf(
  trace: Trace,
  records: readonly (CommandRecord | StatusRecord | undefined)[],
): readonly number[] {
  return records.flatMap((record) => {
    const settled =
      record === undefined || record.asked.kind === 'status' ? undefined : settleAfter(trace, record.step);
    return [record?.step, settled].filter((step) => step !== undefined);
  });
}

/** Pauses of the scenario before a record. */
export function waitsBefore({ scenario }: Trace, { step }: CommandRecord | StatusRecord): readonly number[] {
  return scenario.steps.flatMap((one, index) => (one.kind === 'wait' && index < step ? [index] : []));
}

/** What every message about a command can tell. */
export function commandParams(command: CommandRecord): FindingParams {
  return {
    answer: answerCode(finalAnswer(command)),
    attempts: command.attempts.length,
    key: (command.asked.key ?? '').slice(0, 40),
  };
}

/** A finding about commands and status questions, told by the last command. */
export function finding(
  trace: Trace,
  records: readonly (CommandRecord | StatusRecord | undefined)[],
  params: FindingParams,
): Finding {
  return { params, steps: stepsOf(trace, records) };
}

/** The value of an error's field in a response's body. */
export function errorField(body: Json | undefined, name: string): Json | undefined {
  return readField(readField(body, 'error'), name);
}

export { finalAnswer, isSuccess, jobOf, readField };
