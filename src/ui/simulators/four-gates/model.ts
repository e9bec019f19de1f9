import { decideCase, type Case, type DecisionReason, type Policy, type Principal } from '#world/case-policy';
import { createGateway } from '#world/gateway';
import type { Authorizer, GatewayConfig } from '#world/gateway-config';
import type { Token } from '#world/token';
import { choices, type Settings } from './settings.ts';

export type GateName = 'identity' | 'scope' | 'object' | 'state';
export const gateNames: readonly GateName[] = ['identity', 'scope', 'object', 'state'];

/** Where a request ended and why. `status` is absent where AWS does not document which one the client gets. */
export type Outcome =
  | { readonly stoppedAt: undefined; readonly status: 200; readonly reason: 'allowed' }
  | { readonly stoppedAt: 'identity' | 'scope'; readonly status?: number; readonly reason: string }
  | { readonly stoppedAt: 'object' | 'state'; readonly status: number; readonly reason: DecisionReason | 'missing' };

const now = 1_800_000_000;
const issuer = 'https://idp.example/pool';
const audience = ['case-portal'];
const routes = { READ: 'GET /v1/cases/{caseId}', APPROVE: 'POST /v1/cases/{caseId}/approve' } as const;
const pending = 'PENDING_SUPERVISOR_REVIEW';

const authorizers: Readonly<Record<Settings['authorizer'], Authorizer>> = {
  jwt: { kind: 'jwt', issuer, audience },
  cognito: { kind: 'cognito', userPool: issuer },
  lambda: {
    kind: 'lambda',
    verifies: ['signature', 'algorithm', 'issuer', 'audience', 'expiry', 'tokenUse', 'scope'],
    onMissingToken: 'REJECT',
    conditions: [],
  },
};
const scopesHeld = { none: [], read: ['cases:read'], approve: ['cases:read', 'cases:approve'] } as const;

const cases: readonly Case[] = [
  makeCase('case-123', 'tenant-a', 'unit-1', pending, { respondentIds: ['respondent-7'] }),
  makeCase('case-124', 'tenant-a', 'unit-2', pending),
  makeCase('case-125', 'tenant-a', 'unit-1', pending, { sealed: true, respondentIds: ['respondent-7'] }),
  makeCase('case-126', 'tenant-a', 'unit-1', 'IN_INVESTIGATION'),
  makeCase('case-456', 'tenant-b', 'unit-1', pending),
  makeCase('case-789', 'tenant-c', 'unit-1', pending),
];

/** The case in its own status, or undefined for an id that no case has. */
export function findCase(id: string): Case | undefined {
  return cases.find((item) => item.id === id);
}

/** The same request for another case, in that case's own status. */
export function withCase(settings: Settings, caseId: Settings['caseId']): Settings {
  if (caseId === settings.caseId) return settings;
  const status = choices.status.find((name) => name === findCase(caseId)?.status) ?? settings.status;
  return { ...settings, caseId, status };
}

/** Who is asking: every claim that a role needs is there, and the auditor's list names two tenants. */
export function principalOf({ role, tenant }: Settings): Principal {
  return {
    sub: 'user-789',
    role,
    tenantId: tenant,
    unitId: 'unit-1',
    regionId: 'region-1',
    respondentId: role === 'respondent' ? 'respondent-7' : null,
    auditTenants: role === 'auditor' ? ['tenant-a', 'tenant-b'] : [],
  };
}

/** Sends one request through the gateway and, where it gets through, to the policy of the case system. */
export function runRequest(settings: Settings): Outcome {
  const gateway = createGateway(gatewayConfig(settings), {
    routes: Object.values(routes),
    expected: { issuer, audience, now },
    readCase: findCase,
  });
  const token = settings.token === 'missing' ? undefined : makeToken(settings);
  const decision = gateway.handle({
    route: routes[settings.action],
    headers: token === undefined ? {} : { authorization: token.text },
    query: {},
    pathParameters: { caseId: settings.caseId },
    token,
  });
  if (decision.kind === 'forwarded') return decideInBackend(settings);
  const stoppedAt = decision.stage === 'scope' || decision.stage === 'condition' ? 'scope' : 'identity';
  const { detail: reason, status } = decision;
  return status === undefined ? { stoppedAt, reason } : { stoppedAt, reason, status };
}

/** Every gate's state for a request that ended so. */
export function gateStates({ stoppedAt }: Outcome): readonly ('open' | 'closed' | 'unreached')[] {
  const last = stoppedAt === undefined ? gateNames.length : gateNames.indexOf(stoppedAt);
  return gateNames.map((_, index) => (index < last ? 'open' : index === last ? 'closed' : 'unreached'));
}

function decideInBackend(settings: Settings): Outcome {
  const item = findCase(settings.caseId);
  if (item === undefined) return { stoppedAt: 'object', status: 404, reason: 'missing' };
  const inStatus = { ...item, status: settings.status };
  const { allow, reason, visible } = decideCase(principalOf(settings), settings.action, inStatus, policyOf(settings));
  if (allow) return { stoppedAt: undefined, status: 200, reason: 'allowed' };
  if (reason === 'wrong-status') return { stoppedAt: 'state', status: 409, reason };
  return { stoppedAt: 'object', status: visible ? 403 : 404, reason };
}

function policyOf({ hide }: Settings): Policy {
  return {
    version: 'simulator',
    hide,
    relation: 'UNIT',
    sealed: 'HIDE_CASE',
    approval: { from: pending, to: 'APPROVED' },
    commentable: [],
    maximumPageSize: 50,
  };
}

function gatewayConfig({ authorizer }: Settings): GatewayConfig {
  return {
    authorizer: authorizers[authorizer],
    routeScopes: { [routes.READ]: ['cases:read'], [routes.APPROVE]: ['cases:approve'] },
    cache: { identitySources: ['$request.header.authorization'], ttlSeconds: 0 },
  };
}

function makeToken(settings: Settings): Token {
  const isIdToken = settings.token === 'id';
  return {
    text: 'Bearer simulated',
    algorithm: 'RS256',
    signature: settings.token === 'forged' ? 'invalid' : 'valid',
    issuer,
    ...(isIdToken ? { audience: 'case-portal' } : { clientId: 'case-portal' }),
    expiresAt: settings.token === 'expired' ? now - 60 : now + 3600,
    tokenUse: isIdToken ? 'id' : 'access',
    scopes: isIdToken ? [] : scopesHeld[settings.scopes],
    claims: { ...principalOf(settings) },
  };
}

function makeCase(
  id: string,
  tenantId: string,
  unitId: string,
  status: string,
  more: Partial<Pick<Case, 'sealed' | 'respondentIds'>> = {},
): Case {
  return {
    id,
    tenantId,
    unitId,
    regionId: 'region-1',
    status,
    sealed: false,
    respondentIds: [],
    evidence: [],
    ...more,
  };
}
