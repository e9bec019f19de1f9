import { newKey } from './call.ts';
import type { Outcome } from './call.ts';

/** The Idempotency-Key of one command that a person may have to send again. */
export interface KeptKey {
  /** The key for this request: that of the last one, where its answer was not heard and nothing in it changed. */
  readonly of: (path: string, body: unknown) => string;
  /** Takes note of how it ended. */
  readonly settle: (outcome: Outcome<unknown>) => void;
}

/** Keeps a key while the answer is unknown, so that pressing the button again has one effect. */
export function keepKey(): KeptKey {
  let kept: { readonly request: string; readonly key: string } | undefined;
  return {
    of(path, body) {
      const request = JSON.stringify([path, body]);
      if (kept?.request !== request) kept = { request, key: newKey() };
      return kept.key;
    },
    settle(outcome) {
      if (!mayStillHappen(outcome)) kept = undefined;
    },
  };
}

function mayStillHappen(outcome: Outcome<unknown>): boolean {
  if (outcome.kind === 'refused') return outcome.status >= 500 || outcome.code === 'IDEMPOTENCY_IN_PROGRESS';
  return outcome.kind === 'unreachable' || outcome.kind === 'unreadable';
}
