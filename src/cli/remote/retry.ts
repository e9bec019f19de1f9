import type { Failure } from './answer.ts';

/** How often a request is sent again before its failure is the answer. */
const mostRetries = 5;
/** The longest that a server is waited for at once: one that asks for more is told to somebody. */
const longestWaitSeconds = 60;

/** Seconds after which to send a request again, or undefined where its failure stands. `again` counts from 0. */
export function secondsUntilRetry(failure: Failure, retryAfter: string | null, again: number): number | undefined {
  if (again >= mostRetries || !isPassing(failure)) return undefined;
  const asked = parseRetryAfter(retryAfter);
  if (asked === undefined) return failure.kind === 'unreachable' && again >= 2 ? undefined : 2 ** again;
  return asked > longestWaitSeconds ? undefined : Math.max(asked, 1);
}

function isPassing(failure: Failure): boolean {
  if (failure.kind === 'unreachable') return true;
  if (failure.kind === 'unexpected') return [429, 502, 503, 504].includes(failure.status);
  return ['RATE_LIMITED', 'OVERLOADED', 'NOT_READY', 'TIMED_OUT', 'IDEMPOTENCY_IN_PROGRESS'].includes(failure.code);
}

function parseRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header)) return Number(header);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.ceil((moment - Date.now()) / 1000);
}
