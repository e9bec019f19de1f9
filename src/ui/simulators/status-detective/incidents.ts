import type { Failure, FailureKind } from '#world/failure-status';

/** A failure to be found out, and the causes that its clues leave open at first sight. */
export interface Incident {
  readonly failure: (functionSeconds: number) => Failure;
  readonly causes: readonly FailureKind[];
}

/** The incidents by their cause, in the order in which they are told. */
export const incidents = {
  'unknown-route': {
    failure: () => ({ kind: 'unknown-route' }),
    causes: ['expired-credential', 'missing-right', 'unknown-route', 'authorizer-failed'],
  },
  'malformed-body': {
    failure: () => ({ kind: 'malformed-body', validatedAtGateway: false }),
    causes: ['malformed-response', 'malformed-body', 'domain-violation', 'slow-dependency'],
  },
  'domain-violation': {
    failure: () => ({ kind: 'domain-violation', validatedAtGateway: true }),
    causes: ['domain-violation', 'malformed-body', 'state-conflict', 'missing-right'],
  },
  'expired-credential': {
    failure: () => ({ kind: 'expired-credential', scheme: 'sigv4' }),
    causes: ['missing-right', 'unknown-route', 'authorizer-failed', 'expired-credential'],
  },
  'missing-right': {
    failure: () => ({ kind: 'missing-right', decidedBy: 'cognito-scope' }),
    causes: ['expired-credential', 'hidden-resource', 'missing-right', 'state-conflict'],
  },
  'hidden-resource': {
    failure: () => ({ kind: 'hidden-resource' }),
    causes: ['unknown-route', 'hidden-resource', 'expired-credential', 'missing-right'],
  },
  'state-conflict': {
    failure: () => ({ kind: 'state-conflict' }),
    causes: ['missing-right', 'domain-violation', 'malformed-response', 'state-conflict'],
  },
  'limit-exceeded': {
    failure: () => ({ kind: 'limit-exceeded' }),
    causes: ['limit-exceeded', 'function-throttled', 'slow-dependency', 'missing-right'],
  },
  'authorizer-failed': {
    failure: () => ({ kind: 'authorizer-failed' }),
    causes: ['expired-credential', 'missing-right', 'authorizer-failed', 'malformed-response'],
  },
  'malformed-response': {
    failure: () => ({ kind: 'malformed-response' }),
    causes: ['malformed-body', 'malformed-response', 'slow-dependency', 'function-throttled'],
  },
  'function-throttled': {
    failure: () => ({ kind: 'function-throttled' }),
    causes: ['limit-exceeded', 'slow-dependency', 'malformed-response', 'function-throttled'],
  },
  'slow-dependency': {
    failure: (functionSeconds) => ({ kind: 'slow-dependency', workSeconds: 90, functionSeconds, gatewaySeconds: 29 }),
    causes: ['function-throttled', 'slow-dependency', 'malformed-response', 'limit-exceeded'],
  },
} as const satisfies Readonly<Record<FailureKind, Incident>>;

export const incidentNames = Object.keys(incidents) as readonly FailureKind[];

/** What was meant by an incident, as its type and not as the literal that stands above. */
export function incidentOf(name: FailureKind): Incident {
  return incidents[name];
}
