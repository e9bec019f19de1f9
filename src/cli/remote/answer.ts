import type { ErrorCode, ErrorEnvelope } from '#contract';

/** Why a request has no answer that can be worked with. */
export type Failure =
  | {
      /** The server said no, in the words of its contract. */
      readonly kind: 'refused';
      readonly status: number;
      readonly code: ErrorCode;
      /** Indonesian, from the server. */
      readonly message: string;
      readonly correlationId: string;
      readonly details?: ErrorEnvelope['error']['details'];
    }
  /** No answer came: no connection, or not in time. */
  | { readonly kind: 'unreachable'; readonly why: string }
  /** An answer came that is not of the contract, as one from a proxy. */
  | { readonly kind: 'unexpected'; readonly status: number; readonly why: string; readonly correlationId?: string };

export type Answer<T> = { readonly kind: 'answered'; readonly value: T } | Failure;

/** An answer with its value made another, a failure as it is. */
export function mapAnswer<T, U>(answer: Answer<T>, map: (value: T) => U): Answer<U> {
  return answer.kind === 'answered' ? { kind: 'answered', value: map(answer.value) } : answer;
}
