import { createMiddleware } from 'hono/factory';
import { decide, principalName } from '../policy/policy.ts';
import type { Action } from '../policy/policy.ts';
import { authorize } from './authorize.ts';
import type { ApiEnv } from './context.ts';
import { fail } from './fail.ts';
import type { LimitKind } from './limits.ts';

/** Counts a request against a route's limit before anything of it is read. */
export function limited(kind: LimitKind) {
  return createMiddleware<ApiEnv>(async (context, next) => {
    const { limiter } = context.get('services');
    const principal = context.get('principal');
    const byAddress = limiter.table[kind].per === 'address' || principal.kind === 'anonymous';
    const outcome = await limiter.consume(kind, byAddress ? context.get('address') : principalName(principal));
    if (outcome.kind === 'limited') return fail(context, 'RATE_LIMITED', { retryAfter: outcome.seconds });
    return next();
  });
}

/**
 * Sends away who comes to hand in while no place is free. It comes before sessions and bodies are looked at: refusing has to
 * cost little, or a crowd that tries again at once takes from grading what it waits for.
 */
export const shedWhenFull = createMiddleware<ApiEnv>(async (context, next) => {
  const { desk, metrics } = context.get('services');
  const retryAfter = desk.fullFor();
  if (retryAfter === undefined) return next();
  metrics.shed();
  return fail(context, 'OVERLOADED', { retryAfter });
});

/** Asks the policy for the route's scope, before the request's body is looked at: who may not come here learns nothing of it. */
export function scoped(action: Action) {
  return createMiddleware<ApiEnv>(async (context, next) => {
    const principal = context.get('principal');
    if (decide(principal, action, { kind: 'none' }).kind === 'allowed') return next();
    return (await authorize(context, action, { kind: 'none' })) ?? next();
  });
}
