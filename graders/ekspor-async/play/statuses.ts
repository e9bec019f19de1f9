import type { StatusStep } from '#exercises/ekspor-async/steps.ts';
import type { Json } from '#verdict';
import { finalAnswer, readField } from '../answers.ts';
import type { CommandRecord, StatusRecord } from '../trace.ts';
import { callHandler, handlerRequest } from './handlers.ts';
import type { Stage } from './stage.ts';

/** How long a client takes to follow a link. */
const followsAfterMs = 59_000;

/** Asks for the status of the job that a command was answered with; asks nothing where it was answered with none. */
export async function playStatus(
  stage: Stage,
  step: number,
  asked: StatusStep,
  commands: readonly CommandRecord[],
): Promise<StatusRecord> {
  const correlationId = `req-${stage.scenario.id}-${step}`;
  const jobId = askedId(asked, commands);
  if (jobId === undefined) {
    return { step, asked, jobId, correlationId, answer: undefined, outcome: undefined, opened: undefined };
  }
  const { files, lab, note } = stage;
  note({ actor: asked.client, target: 'gateway', op: 'GET', arg: jobId });
  const given = { pathParameters: { jobId }, headers: asked.headers, body: null };
  const instance = stage.handlers.take();
  const { answer, outcome } = await callHandler(
    stage,
    { tag: `s${step}`, instance, step, by: 'status', correlationId, crash: undefined },
    { name: 'exportStatus', request: handlerRequest(asked, given, correlationId), patienceSeconds: null },
  );
  const told = readField(answer?.body, 'status');
  const result = `${answer?.status ?? ''} ${typeof told === 'string' ? told : ''}`.trim();
  note({ actor: asked.client, target: 'gateway', op: 'answer', result, back: true });
  const url: Json | undefined = readField(answer?.body, 'downloadUrl');
  const opened = typeof url === 'string' ? files.open(url, lab.now() + followsAfterMs) : undefined;
  return { step, asked, jobId, correlationId, answer, outcome, opened };
}

function askedId({ altered, of }: StatusStep, commands: readonly CommandRecord[]): string | undefined {
  const command = commands.find(({ asked }) => asked.name === of);
  const jobId = command === undefined ? undefined : readField(finalAnswer(command)?.body, 'jobId');
  if (typeof jobId !== 'string' || jobId === '') return undefined;
  if (!altered) return jobId;
  const last = jobId.at(-1) ?? '';
  return `${jobId.slice(0, -1)}${last === '7' ? '8' : /[0-9]/.test(last) ? '7' : last === 'b' ? 'c' : 'b'}`;
}
