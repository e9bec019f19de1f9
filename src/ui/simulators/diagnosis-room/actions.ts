import type { Cause } from '#world/incident-faults';

/** What one may do about an incident. */
export const actions = [
  'limit-clients',
  'fit-limit',
  'limit-upstream',
  'restore-version',
  'breaker',
  'accept-async',
  'inner-timeout',
  'allow-origin',
  'upload-elsewhere',
  'test-schema',
  'spaced-retries',
  'more-retries',
  'longer-timeout',
  'more-concurrency',
] as const;
export type Action = (typeof actions)[number];

/** For each cause three actions to choose from. The first removes the cause, the others miss it or make it worse. */
export const actionsOfCause: Readonly<Record<Cause, readonly [Action, Action, Action]>> = {
  'traffic-surge': ['limit-clients', 'more-concurrency', 'more-retries'],
  'limit-too-low': ['fit-limit', 'limit-clients', 'more-concurrency'],
  'function-throttled': ['limit-upstream', 'more-retries', 'longer-timeout'],
  'malformed-response': ['restore-version', 'more-concurrency', 'breaker'],
  'dependency-down': ['breaker', 'more-retries', 'longer-timeout'],
  'slow-dependency': ['accept-async', 'longer-timeout', 'more-retries'],
  'function-timeout': ['inner-timeout', 'longer-timeout', 'more-concurrency'],
  'preflight-broken': ['allow-origin', 'limit-clients', 'more-concurrency'],
  'payload-too-large': ['upload-elsewhere', 'test-schema', 'longer-timeout'],
  'schema-mismatch': ['test-schema', 'limit-clients', 'more-retries'],
  'retry-storm': ['spaced-retries', 'more-concurrency', 'more-retries'],
};
