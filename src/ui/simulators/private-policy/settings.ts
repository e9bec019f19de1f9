import { choice, choices, defineSettings } from '../parts/settings.ts';

export const callers = ['reporter', 'own', 'stranger', 'nobody'] as const;
export const doors = ['partner', 'ours', 'foreign', 'internet'] as const;
export const routes = ['read', 'merge'] as const;
export const authorizations = ['AWS_IAM', 'NONE'] as const;
export const statements = ['allow-reporter', 'allow-own', 'allow-all', 'deny-other-doors'] as const;
export const identities = ['none', 'read', 'wide'] as const;
export const endpoints = ['default', 'this-api', 'own-role'] as const;

/** Who calls through which door, and what hangs on the door, on the API and on the caller's role. */
export const address = defineSettings('private-policy', {
  caller: choice('reporter', callers),
  door: choice('partner', doors),
  route: choice('read', routes),
  auth: choice('AWS_IAM', authorizations),
  statements: choices(['allow-reporter', 'allow-own'], statements),
  identity: choice('none', identities),
  endpoint: choice('default', endpoints),
});

export type PolicySettings = typeof address.start;
export type StatementName = (typeof statements)[number];
