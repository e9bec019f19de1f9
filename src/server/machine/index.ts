import type { Principal } from '../policy/policy.ts';
import type { Machine } from './tokens.ts';

export type { Fetch } from './ask-sts.ts';
export { createAttemptLimiter } from './attempts.ts';
export type { NonceStore, StoredNonce } from './nonce-store.ts';
export { describeAwsRefusal } from './refusals.id.ts';
export { awsSignInSettingsSchema } from './settings.ts';
export type { AwsSignInSettings, RoleMapping } from './settings.ts';
export { createAwsSignIn } from './sign-in.ts';
export type { AwsSignIn, ChallengeOutcome, SignInEvent, SignInHost, SignInOutcome } from './sign-in.ts';
export type { StoredToken, TokenStore } from './token-store.ts';
export { findMachine, issueMachineToken, machineTokenPrefix, revokeMachineToken } from './tokens.ts';
export type { Machine, TokenHost } from './tokens.ts';

/** A machine as the policy knows it: an instructor of its role's cohorts. */
export function machinePrincipal({
  id,
  arn,
  cohorts,
  expiresAt,
}: Machine): Extract<Principal, { readonly kind: 'machine' }> {
  return { kind: 'machine', id, name: arn, cohorts: new Set(cohorts), expiresAt };
}
