import type { Policy } from './case-policy.ts';

/** How the policy service answers: the policy, a refusal at once, or silence until the caller's time-out. */
export type PolicyServiceMode = 'up' | 'fails' | 'times-out';

export type PolicyAnswer =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'error'; readonly name: 'PolicyUnavailable' | 'TimeoutError'; readonly afterMs: number };

/** Virtual milliseconds after which a client of the policy service gives up. */
export const policyTimeoutMs = 2000;

/** Answers one question to the policy service in the given mode. */
export function askPolicyService(mode: PolicyServiceMode, policy: Policy): PolicyAnswer {
  switch (mode) {
    case 'up':
      return { kind: 'policy', policy };
    case 'fails':
      return { kind: 'error', name: 'PolicyUnavailable', afterMs: 0 };
    case 'times-out':
      return { kind: 'error', name: 'TimeoutError', afterMs: policyTimeoutMs };
  }
}
