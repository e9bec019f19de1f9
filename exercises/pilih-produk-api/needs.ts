import type { Feature } from './types.ts';
import type { Issuer, Need } from './variant-data.ts';

const cognito = (issuer: Issuer): readonly Feature[] => (issuer.kind === 'COGNITO' ? ['cognito-authorizer'] : []);

const answers: Readonly<Record<Need, (issuer: Issuer) => readonly Feature[]>> = {
  'per-client-quota': () => ['usage-plan'],
  'metering-by-key': () => ['api-key'],
  'token-authentication': (issuer) => ['jwt-authorizer', ...cognito(issuer), 'lambda-authorizer'],
  'caller-authentication': (issuer) => ['jwt-authorizer', ...cognito(issuer), 'lambda-authorizer', 'iam-authorization'],
  'no-custom-authorizer': (issuer) => ['jwt-authorizer', ...cognito(issuer)],
  'load-limit': () => ['route-throttle'],
  'deferred-writes': () => ['buffered-writes'],
  'shape-validation': () => ['request-validation'],
  'web-firewall': () => ['waf'],
  'private-network': () => ['private-endpoint'],
  'client-certificate': () => ['mutual-tls'],
  'server-push': () => ['subscription', 'two-way-messages'],
  'two-way-messages': () => ['two-way-messages'],
  'graphql-aggregation': () => ['graphql'],
  'lowest-cost': () => ['low-cost'],
  'response-cache': () => ['response-cache'],
  'gradual-release': () => ['canary-release'],
};

/** The features that answer a need; any one of them is enough. A Cognito authorizer takes only Cognito's tokens. */
export function featuresFor(need: Need, issuer: Issuer): readonly Feature[] {
  return answers[need](issuer);
}
