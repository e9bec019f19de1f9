import type { Check } from '#kit';
import { rules as entry } from '#lessons/01-pintu-sistem/rules.ts';
import { rules as contract } from '#lessons/03-kontrak-dan-error/rules.ts';
import { rules as identity } from '#lessons/05-siapa-caller/rules.ts';
import { rules as authorization } from '#lessons/07-otorisasi-berlapis/rules.ts';
import { markSteps } from '../tell.ts';
import type { RequestRecord, Trace } from '../trace.ts';
import { findArrival, markArrival } from './arrival.ts';
import { finding, granted, recordsFor, succeeded } from './seen.ts';

const group = 'gateway';

/** Whether everybody who may come gets what they may have. Worth nothing, and needed for everything. */
export const refusesLegitimateCaller: Check<Trace> = {
  rule: authorization['scope-bukan-izin-objek'],
  group,
  points: 0,
  gate: true,
  scenarios: ['legitimate'],
  test(trace, observe) {
    observe(trace.requests.length);
    const refused = trace.requests.find((record) => !isServed(record));
    if (refused === undefined) return undefined;
    return finding(trace, [refused], { stage: refused.gateway.kind === 'rejected' ? refused.gateway.stage : '' });
  },
  mark: (story) =>
    markSteps(story, { cause: (step) => step.target !== 'gateway', effect: (step) => step.back === true }),
};

function isServed(record: RequestRecord): boolean {
  const { asked, response, writes } = record;
  if (!succeeded(record)) return false;
  if (asked.handler === 'approveCase') return writes.length > 0;
  const body = response?.body;
  if (typeof body !== 'object' || body === null) return false;
  const { id, items } = body as { readonly id?: unknown; readonly items?: unknown };
  return asked.handler === 'getCase' ? id === asked.caseId : Array.isArray(items) && items.length > 0;
}

export const callsHandlerWithoutToken: Check<Trace> = {
  rule: contract['status-401-vs-403'],
  group,
  points: 2,
  gate: true,
  after: ['refuses-legitimate-caller'],
  scenarios: ['gateway-tokens'],
  test(trace, observe) {
    const arrived = findArrival(trace, 'no-token', observe);
    return arrived && finding(trace, [arrived], { credentials: arrived.asked.credentials });
  },
  mark: markArrival,
};

/** A handler that refuses such a caller before it reads anything is a right answer too. */
export const trustsUnverifiedToken: Check<Trace> = {
  rule: identity['jwt-validasi-lengkap'],
  group,
  points: 3,
  after: ['refuses-legitimate-caller', 'calls-handler-without-token'],
  scenarios: ['gateway-tokens'],
  test(trace, observe) {
    const records = recordsFor(trace, 'broken-token');
    observe(records.length);
    const trusted = records.find((record) => record.reads > 0 || granted(trace, record));
    return trusted && finding(trace, [trusted], { credentials: trusted.asked.credentials });
  },
  mark: markArrival,
};

export const routeScopeMissing: Check<Trace> = {
  rule: authorization['scope-rute-minimum'],
  group,
  points: 3,
  gate: true,
  after: ['refuses-legitimate-caller', 'calls-handler-without-token'],
  scenarios: ['gateway-tokens'],
  test(trace, observe) {
    const arrived = findArrival(trace, 'scope-missing', observe);
    return arrived && finding(trace, [arrived], { scope: arrived.asked.caller.scopes.join(' ') });
  },
  mark: markArrival,
};

export const acceptsIdToken: Check<Trace> = {
  rule: identity['access-token-bukan-id'],
  group,
  points: 2,
  after: ['refuses-legitimate-caller', 'calls-handler-without-token'],
  scenarios: ['gateway-tokens'],
  test(trace, observe) {
    const arrived = findArrival(trace, 'id-token', observe);
    return arrived && finding(trace, [arrived]);
  },
  mark: markArrival,
};

export const gatewayReadsCase: Check<Trace> = {
  rule: entry['gateway-tanpa-logika-bisnis'],
  group,
  points: 2,
  after: ['refuses-legitimate-caller', 'calls-handler-without-token', 'trusts-unverified-token'],
  scenarios: ['legitimate'],
  test(trace, observe) {
    observe(trace.requests.length);
    const read = trace.gatewayReads[0];
    return read && { params: { caseId: read.caseId }, steps: [read.step] };
  },
  mark: (story) =>
    markSteps(story, {
      cause: (step) => step.target === 'gateway' && step.back !== true,
      effect: (step) => step.actor === 'gateway' && step.target === 'cases',
    }),
};
