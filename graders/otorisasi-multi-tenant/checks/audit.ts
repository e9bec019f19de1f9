import type { Check } from '#kit';
import { rules as contract } from '#lessons/03-kontrak-dan-error/rules.ts';
import { rules as authorization } from '#lessons/07-otorisasi-berlapis/rules.ts';
import { rules as trail } from '#lessons/12-jejak-request/rules.ts';
import type { Json } from '#verdict';
import { findMissingField } from '#world/audit-log';
import { markSteps } from '../tell.ts';
import { tokenText } from '../tokens.ts';
import type { RequestRecord, Trace } from '../trace.ts';
import { evidenceOf, findCase, finding, granted, succeeded } from './seen.ts';

const group = 'audit';
const after = ['refuses-legitimate-caller'];
const actionOf = { getCase: 'READ', approveCase: 'APPROVE', listCases: 'READ' } as const;
const markEntry: Check<Trace>['mark'] = (story) =>
  markSteps(story, { cause: (step) => step.target === 'audit', effect: (step) => step.op === 'response' });

/** Requests about one case that a handler has answered. */
function decided(trace: Trace): readonly RequestRecord[] {
  return trace.requests.filter(({ asked, outcome }) => asked.handler !== 'listCases' && outcome !== undefined);
}

/** One entry for each decision that was kept, which says who, what, which object, with what result and why. */
export const auditEntryIncomplete: Check<Trace> = {
  rule: authorization['keputusan-diaudit'],
  group,
  points: 4,
  after,
  scenarios: ['legitimate', 'isolation'],
  test(trace, observe) {
    for (const record of decided(trace)) {
      const { audit } = record;
      if (audit.length === 0 && !succeeded(record)) continue;
      observe();
      const problem = audit.length === 1 ? wrongField(audit[0] as Json, record) : 'count';
      if (problem !== undefined) return finding(trace, [record], { field: problem, entries: audit.length });
    }
    return undefined;
  },
  mark: markEntry,
};

function wrongField(entry: Json, { asked }: RequestRecord): string | undefined {
  const missing = findMissingField(entry);
  if (missing !== undefined) return missing;
  const { sub, action, object } = entry as { readonly sub: string; readonly action: string; readonly object: string };
  if (sub !== asked.caller.sub) return 'sub';
  if (action !== actionOf[asked.handler]) return 'action';
  return object.includes(asked.caseId ?? '') ? undefined : 'object';
}

export const denialNotAudited: Check<Trace> = {
  rule: authorization['keputusan-diaudit'],
  group,
  points: 4,
  after,
  scenarios: ['isolation'],
  test(trace, observe) {
    const denied = decided(trace).filter((record) => record.asked.expected?.allow === false && !granted(trace, record));
    observe(denied.length);
    const silent = denied.find(({ audit }) => !audit.some((entry) => resultOf(entry) === 'DENY'));
    return silent && finding(trace, [silent], { entries: silent.audit.length });
  },
  mark: (story) =>
    markSteps(story, { cause: (step) => step.target === 'cases', effect: (step) => step.op === 'response' }),
};

function resultOf(entry: Json): Json | undefined {
  return typeof entry === 'object' && entry !== null
    ? (entry as { readonly [key: string]: Json })['result']
    : undefined;
}

/** No token, no personal data and no evidence in the log. */
export const auditContainsSecret: Check<Trace> = {
  rule: trail['log-tanpa-rahasia'],
  group,
  points: 3,
  after: [...after, 'audit-entry-incomplete'],
  scenarios: ['legitimate', 'isolation'],
  test(trace, observe) {
    for (const record of trace.requests.filter(({ audit }) => audit.length > 0)) {
      observe();
      const secret = findSecret(trace, record);
      if (secret !== undefined) return finding(trace, [record], { secret });
    }
    return undefined;
  },
  mark: (story) =>
    markSteps(story, { cause: (step) => step.target === 'cases', effect: (step) => step.target === 'audit' }),
};

function findSecret(trace: Trace, { asked, audit }: RequestRecord): string | undefined {
  const written = JSON.stringify(audit);
  if (written.includes(tokenText(asked))) return 'token';
  if (written.includes(asked.caller.email)) return 'email';
  return evidenceOf(findCase(trace, asked.caseId)).some((text) => written.includes(text)) ? 'evidence' : undefined;
}

/** One shape for every refusal that a handler gives, also for the ones that nobody planned. */
export const errorShapeDiffers: Check<Trace> = {
  rule: contract['error-seragam'],
  group,
  points: 4,
  after: [...after, 'ignores-object-tenant'],
  scenarios: ['isolation', 'hiding-always', 'policy-fails'],
  test(trace, observe) {
    const failed = trace.requests.filter((record) => record.outcome !== undefined && !succeeded(record));
    observe(failed.length);
    for (const record of failed) {
      const problem = shapeProblem(record);
      if (problem !== undefined) return finding(trace, [record], { problem });
    }
    return undefined;
  },
  mark: (story) =>
    markSteps(story, { cause: (step) => step.target !== 'gateway', effect: (step) => step.op === 'response' }),
};

function shapeProblem({ response, outcome, correlationId }: RequestRecord): string | undefined {
  if (response === undefined) return outcome?.kind === 'returned' ? 'response' : (outcome?.kind ?? 'response');
  const { error } = (response.body ?? {}) as { readonly error?: { readonly [key: string]: Json } | string | null };
  if (typeof error !== 'object' || error === null) return 'error';
  const missing = ['code', 'message'].find((name) => typeof error[name] !== 'string' || error[name] === '');
  return missing ?? (error['correlationId'] === correlationId ? undefined : 'correlationId');
}
