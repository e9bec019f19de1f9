import type { Json } from '#verdict';
import type { GatewayAnswer } from '#world/gateway-answer';
import type { CommandRecord } from './trace.ts';

/** The answer with which a client left off trying; undefined where the last try had none. */
export function finalAnswer({ attempts }: CommandRecord): GatewayAnswer | undefined {
  return attempts.at(-1)?.answer;
}

/** Whether an answer is a success. */
export function isSuccess(answer: GatewayAnswer | undefined): boolean {
  return answer !== undefined && answer.status >= 200 && answer.status < 300;
}

/** The job that a command's last answer names, where that is a success. */
export function jobOf(command: CommandRecord): string | undefined {
  const answer = finalAnswer(command);
  const jobId = isSuccess(answer) ? readField(answer?.body, 'jobId') : undefined;
  return typeof jobId === 'string' && jobId !== '' ? jobId : undefined;
}

/** A field of an object; undefined for everything else. */
export function readField(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as { readonly [key: string]: Json })[name]
    : undefined;
}
