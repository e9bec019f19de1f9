import type { TypedResponse } from 'hono';
import { errorCodes } from '#contract';
import type { ErrorCode, ErrorEnvelope } from '#contract';
import type { ApiContext } from './context.ts';
import { errorMessages } from './messages.id.ts';

export type StatusOf<Code extends ErrorCode> = (typeof errorCodes)[Code]['status'];

/** A failure: its body is always the envelope, which the routes declare; only its status differs from route to route. */
export type Failure<Code extends ErrorCode> = Response & TypedResponse<never, StatusOf<Code>, 'json'>;

export interface FailOptions {
  readonly message?: string;
  readonly details?: ErrorEnvelope['error']['details'];
  /** Seconds; sent as Retry-After, and said in the message where that has a place for it. */
  readonly retryAfter?: number;
}

/** Answers with the one shape of every failure. */
export function fail<const Code extends ErrorCode>(
  context: ApiContext,
  code: Code,
  { details, message, retryAfter }: FailOptions = {},
): Failure<Code> {
  const seconds = retryAfter === undefined ? undefined : Math.max(1, Math.ceil(retryAfter));
  const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  context.get('notes')['errorCode'] = code;
  return context.json(
    errorEnvelope(code, context.get('correlationId'), {
      message: message ?? errorMessages[code](seconds ?? 1),
      ...(details === undefined ? {} : { details }),
    }),
    errorCodes[code].status,
    headers,
  ) as unknown as Failure<Code>;
}

/** The body of a failure. */
export function errorEnvelope(
  code: ErrorCode,
  correlationId: string,
  { details, message }: Pick<FailOptions, 'details' | 'message'> = {},
): ErrorEnvelope {
  return {
    error: {
      code,
      message: message ?? errorMessages[code](1),
      correlationId,
      ...(details === undefined ? {} : { details }),
    },
  };
}
