import type { RequestKeys } from '#world/iam-condition';
import type { IamPolicy, IamStatement } from '#world/iam-policy-schema';
import type { Credential } from '#world/iam-policy';
import { statements, type PolicySettings, type StatementName } from './settings.ts';

const api = 'arn:aws:execute-api:ap-southeast-3:111122223333:a1b2c3';
const ownRole = 'arn:aws:iam::111122223333:role/kasus';
const reporterRole = 'arn:aws:iam::444455556666:role/pelapor';
const ourDoors = ['vpce-0a11f0c2', 'vpce-0b22e1d3'];

export const resources: Readonly<Record<PolicySettings['route'], string>> = {
  read: `${api}/prod/GET/v1/cases/7`,
  merge: `${api}/prod/POST/v1/merges`,
};

export const credentials: Readonly<Record<PolicySettings['caller'], Credential>> = {
  reporter: { kind: 'signature', arn: reporterRole },
  own: { kind: 'signature', arn: ownRole },
  stranger: { kind: 'signature', arn: 'arn:aws:iam::777788889999:role/tamu' },
  nobody: { kind: 'none' },
};

/** What the way leaves on the request. From the internet there is no VPC endpoint to name. */
export const keys: Readonly<Record<PolicySettings['door'], RequestKeys>> = {
  ours: { 'aws:SourceVpce': 'vpce-0a11f0c2' },
  partner: { 'aws:SourceVpce': 'vpce-0b22e1d3' },
  foreign: { 'aws:SourceVpce': 'vpce-9f99c0de' },
  internet: {},
};

const invoke = 'execute-api:Invoke';
const statementOf: Readonly<Record<StatementName, IamStatement>> = {
  'allow-reporter': {
    Effect: 'Allow',
    Principal: { AWS: reporterRole },
    Action: invoke,
    Resource: 'execute-api:/prod/GET/v1/cases/*',
  },
  'allow-own': { Effect: 'Allow', Principal: { AWS: ownRole }, Action: invoke, Resource: 'execute-api:/prod/*' },
  'allow-all': { Effect: 'Allow', Principal: '*', Action: invoke, Resource: 'execute-api:/*' },
  'deny-other-doors': {
    Effect: 'Deny',
    Principal: '*',
    Action: invoke,
    Resource: 'execute-api:/*',
    Condition: { StringNotEquals: { 'aws:SourceVpce': ourDoors } },
  },
};

/** The API's policy of the chosen statements, in their order; undefined where none is chosen. */
export function resourcePolicy(chosen: readonly StatementName[]): IamPolicy | undefined {
  const written = statements.filter((name) => chosen.includes(name)).map((name) => statementOf[name]);
  return written.length === 0 ? undefined : policy(...written);
}

export const identityPolicies: Readonly<Record<PolicySettings['identity'], IamPolicy | undefined>> = {
  none: undefined,
  read: policy({ Effect: 'Allow', Action: invoke, Resource: `${api.replace('ap-southeast-3', '*')}/prod/GET/*` }),
  wide: policy({ Effect: 'Allow', Action: invoke, Resource: '*' }),
};

export const endpointPolicies: Readonly<Record<PolicySettings['endpoint'], IamPolicy | undefined>> = {
  default: undefined,
  'this-api': policy({ Effect: 'Allow', Principal: '*', Action: invoke, Resource: `${api}/*` }),
  'own-role': policy({ Effect: 'Allow', Principal: { AWS: ownRole }, Action: invoke, Resource: '*' }),
};

function policy(...Statement: IamStatement[]): IamPolicy {
  return { Version: '2012-10-17', Statement };
}
