import {
  combineSides,
  evaluateAccess,
  isCrossAccount,
  type AccessDecision,
  type ApiAccess,
  type ApiCall,
  type Gate,
  type GateAnswer,
  type Side,
} from '#world/iam-policy';
import type { IamPolicy } from '#world/iam-policy-schema';
import { credentials, endpointPolicies, identityPolicies, keys, resourcePolicy, resources } from './policies.ts';
import { callers, doors, routes, type PolicySettings } from './settings.ts';

const gateNames: readonly Gate[] = ['network', 'endpoint', 'authentication', 'resource', 'identity'];
export const sides: readonly Side[] = ['allow', 'silent', 'deny'];

export interface GateView {
  readonly gate: Gate;
  /** Undefined where the call was decided before this gate was asked. */
  readonly answer: GateAnswer | undefined;
  readonly decides: boolean;
}

export interface PolicyView {
  readonly decision: AccessDecision;
  readonly gates: readonly GateView[];
  /** The policy in which the decision fell: its statement as JSON, or nothing where none of its statements fits. */
  readonly deciding: { readonly gate: Gate; readonly answer: GateAnswer; readonly json: string | undefined };
  readonly crossAccount: boolean;
  /** What both sides say, where both were asked. */
  readonly said: { readonly resource: Side; readonly identity: Side } | undefined;
  /** All calls that the same policies would decide: how many of those that are meant get through, how many others. */
  readonly tally: { readonly meant: Share; readonly others: Share };
}

export interface Share {
  readonly allowed: number;
  readonly of: number;
}

/** Decides the call that the knobs describe, and counts every other call that these policies let through. */
export function viewPolicy(settings: PolicySettings): PolicyView {
  const access = accessOf(settings);
  const call = callOf(settings);
  const decision = evaluateAccess(access, call);
  const answerOf = (gate: Gate) => decision.gates.find((one) => one.gate === gate)?.answer;
  const answer = answerOf(decision.by) ?? { kind: 'fail' };
  const resource = answerOf('resource');
  const identity = answerOf('identity');
  return {
    decision,
    gates: gateNames.map((gate) => ({ gate, answer: answerOf(gate), decides: gate === decision.by })),
    deciding: { gate: decision.by, answer, json: statementOf(policyAt(access, decision.by), answer) },
    crossAccount: isCrossAccount(call),
    said:
      resource === undefined || identity === undefined
        ? undefined
        : { resource: sideOf(resource), identity: sideOf(identity) },
    tally: countAll(settings),
  };
}

/** The outcome for every pair of what the API says and what the caller's policy says. */
export function tableOf(crossAccount: boolean): readonly (readonly AccessDecision['kind'][])[] {
  return sides.map((resource) => sides.map((identity) => combineSides(resource, identity, crossAccount)));
}

function accessOf({ auth, statements, identity, endpoint, caller, door }: PolicySettings): ApiAccess {
  return {
    authorization: auth,
    // The door of others has what its owner hung there, and a stranger's role what its own account gave it.
    endpointPolicy: door === 'foreign' ? undefined : endpointPolicies[endpoint],
    resourcePolicy: resourcePolicy(statements),
    identityPolicy: caller === 'stranger' ? identityPolicies.wide : identityPolicies[identity],
  };
}

function callOf({ caller, door, route }: PolicySettings): ApiCall {
  return { credential: credentials[caller], resource: resources[route], keys: keys[door] };
}

function policyAt(access: ApiAccess, gate: Gate): IamPolicy | undefined {
  if (gate === 'endpoint') return access.endpointPolicy;
  if (gate === 'resource') return access.resourcePolicy;
  return gate === 'identity' ? access.identityPolicy : undefined;
}

function statementOf(policy: IamPolicy | undefined, answer: GateAnswer): string | undefined {
  if (policy === undefined || !('statement' in answer)) return undefined;
  const statements = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
  return JSON.stringify(statements[answer.statement], null, 2);
}

function sideOf({ kind }: GateAnswer): Side {
  return kind === 'allow' || kind === 'deny' ? kind : 'silent';
}

/** Own role: every route through a named door. The reporter: reading, through a named door. Nobody else. */
function isMeant({ caller, door, route }: PolicySettings): boolean {
  const isNamedDoor = door === 'ours' || door === 'partner';
  return isNamedDoor && (caller === 'own' || (caller === 'reporter' && route === 'read'));
}

function countAll(settings: PolicySettings): PolicyView['tally'] {
  const all = callers.flatMap((caller) =>
    doors.flatMap((door) => routes.map((route): PolicySettings => ({ ...settings, caller, door, route }))),
  );
  const share = (calls: readonly PolicySettings[]): Share => ({
    allowed: calls.filter((one) => evaluateAccess(accessOf(one), callOf(one)).kind === 'allowed').length,
    of: calls.length,
  });
  return { meant: share(all.filter(isMeant)), others: share(all.filter((one) => !isMeant(one))) };
}
