import type { Check } from '#kit';
import { rules as authorizer } from '#lessons/06-authorizer-dan-cache/rules.ts';
import { markSteps } from '../tell.ts';
import type { RequestRecord, Trace } from '../trace.ts';
import { finding, recordsFor } from './seen.ts';

const group = 'gateway';
const scenarios = ['gateway-cache'];
const after = [
  'refuses-legitimate-caller',
  'calls-handler-without-token',
  'trusts-unverified-token',
  'route-scope-missing',
];

/** A path parameter is no identity source, so the world leaves it out of the cache's key. */
export const authorizerCacheKeyedByPath: Check<Trace> = {
  rule: authorizer['path-param-bukan-identity'],
  group,
  points: 1,
  after,
  scenarios,
  test(trace, observe) {
    observe();
    const source = trace.refusedIdentitySources[0];
    return source === undefined ? undefined : { params: { source: source.slice(0, 60) }, steps: [0] };
  },
  mark: (story) =>
    markSteps(story, { cause: (step) => step.op === 'identity-source', effect: (step) => step.op === 'response' }),
};

export const authorizerCacheSharedBetweenCallers: Check<Trace> = {
  rule: authorizer['cache-kunci-lengkap'],
  group,
  points: 1,
  after,
  scenarios,
  test(trace, observe) {
    const forwarded = trace.requests.filter(({ gateway }) => gateway.kind === 'forwarded');
    observe(forwarded.length);
    const mistaken = forwarded.find((record) => claimedSub(record) !== record.asked.caller.sub);
    if (mistaken === undefined) return undefined;
    const first = forwarded.find((record) => record.asked.caller.sub === claimedSub(mistaken)) ?? mistaken;
    return finding(trace, [first, mistaken], { otherRole: first.asked.caller.role });
  },
  mark: (story) =>
    markSteps(story, { cause: (step) => step.op === 'cached', effect: (step) => step.op === 'response' }),
};

function claimedSub({ gateway }: RequestRecord): unknown {
  return gateway.kind === 'forwarded' ? gateway.claims?.['sub'] : undefined;
}

/** A result that was formed for one route and let a request through on another. */
export const authorizerCacheSharedBetweenRoutes: Check<Trace> = {
  rule: authorizer['cache-policy-cocok-rute'],
  group,
  points: 1,
  after: [...after, 'authorizer-cache-shared-between-callers'],
  scenarios,
  test(trace, observe) {
    const records = recordsFor(trace, 'cache-other-route');
    observe(records.length);
    const reused = records.find((record) => record.outcome !== undefined && isCached(record));
    if (reused === undefined) return undefined;
    const first = trace.requests.find((record) => record.asked.caller === reused.asked.caller && !isCached(record));
    return finding(trace, [...(first === undefined ? [] : [first]), reused]);
  },
  mark: (story) =>
    markSteps(story, { cause: (step) => step.op === 'cached', effect: (step) => step.op === 'response' }),
};

function isCached({ gateway }: RequestRecord): boolean {
  return gateway.fromCache;
}
