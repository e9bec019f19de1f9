import type { TypedResponse } from 'hono';
import { appendAudit } from '#store';
import type { Db } from '#store';
import { decide, principalName } from '../policy/policy.ts';
import type { Action, PolicyObject } from '../policy/policy.ts';
import type { ApiContext } from './context.ts';
import { fail } from './fail.ts';

/** Reads that are recorded even when they are allowed: work of others, and what administrators look at. */
const watched: ReadonlySet<Action> = new Set(['account.list', 'audit.read']);

/** Any of 401, 403, 404 and 409: which of them a route can give follows from the policy, so its type fits every route. */
export type Refusal = Response & TypedResponse<never, never, 'json'>;

/**
 * Asks the policy, and records the decision: every refusal, every allowed command, and reads of what belongs to others. Resolves
 * to the answer that refuses, or undefined where the request may go on. Within a transaction of the request's own, `db` is that.
 */
export async function authorize(
  context: ApiContext,
  action: Action,
  object: PolicyObject,
  db: Db = context.get('services').store.db,
): Promise<Refusal | undefined> {
  const principal = context.get('principal');
  const decision = decide(principal, action, object);
  const command = context.req.method !== 'GET';
  const foreign = object.kind === 'submission' && !(principal.kind === 'account' && principal.id === object.owner);
  const { clock } = context.get('services');
  if (decision.kind !== 'allowed' || command || foreign || watched.has(action)) {
    await appendAudit(db, {
      at: clock(),
      principal: principalName(principal),
      action,
      object: describeObject(object, context),
      decision: decision.kind === 'allowed' ? 'allowed' : decision.kind === 'hidden' ? 'hidden' : 'denied',
      correlationId: context.get('correlationId'),
    });
  }
  switch (decision.kind) {
    case 'allowed':
      return undefined;
    case 'unknown-caller':
      return fail(context, 'NOT_SIGNED_IN') as Refusal;
    case 'denied':
      return fail(context, 'NOT_ALLOWED') as Refusal;
    case 'hidden':
      return fail(context, 'NOT_FOUND') as Refusal;
    case 'conflict':
      return fail(context, 'STATE_CONFLICT', { details: { reason: decision.reason } }) as Refusal;
  }
}

/** The path names the object, whether it exists or not; no query, no body. */
function describeObject(object: PolicyObject, context: ApiContext): string {
  return `${object.kind} ${context.req.path.slice(0, 200)}`;
}
