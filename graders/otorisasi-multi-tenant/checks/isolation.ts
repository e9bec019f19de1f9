import type { Check } from '#kit';
import type { Rule } from '#course';
import { rules as contract } from '#lessons/03-kontrak-dan-error/rules.ts';
import { rules as identity } from '#lessons/05-siapa-caller/rules.ts';
import { rules as authorization } from '#lessons/07-otorisasi-berlapis/rules.ts';
import { markReadAndAnswer, markSteps } from '../tell.ts';
import type { Trace } from '../trace.ts';
import { finding, granted, recordsFor, succeeded } from './seen.ts';

const group = 'isolation';
const after = ['refuses-legitimate-caller', 'ignores-object-tenant'];

/** A check that every request of one purpose is refused and gives nothing away. */
function refuses(purpose: string, rule: Rule, points: number): Check<Trace> {
  return {
    rule,
    group,
    points,
    after,
    scenarios: ['isolation'],
    test(trace, observe) {
      const records = recordsFor(trace, purpose);
      observe(records.length);
      const through = records.find((record) => granted(trace, record));
      return through && finding(trace, [through]);
    },
    mark: markReadAndAnswer,
  };
}

export const ignoresObjectTenant: Check<Trace> = {
  ...refuses('other-tenant', authorization['scope-bukan-izin-objek'], 4),
  gate: true,
  after: ['refuses-legitimate-caller'],
};
export const trustsClientTenant = refuses('client-tenant', identity['tenant-dari-token'], 3);
export const trustsRoleInBody = refuses('body-role', contract['body-hanya-input-bisnis'], 2);
export const auditorCrossesUnlistedTenant = refuses(
  'unlisted-tenant',
  authorization['lintas-tenant-hanya-bila-diizinkan'],
  3,
);
export const auditorWrites = refuses('auditor-writes', authorization['auditor-baca-saja'], 3);
export const auditorSeesSealed = refuses('sealed', authorization['sealed-tak-bocor'], 3);
export const respondentReadsUnlinkedCase = refuses('unlinked', authorization['respondent-hanya-tertaut'], 3);
export const investigatorCrossesUnit = refuses('other-unit', authorization['scope-bukan-izin-objek'], 3);
export const ignoresCaseStatus = refuses('wrong-status', authorization['state-diperiksa-backend'], 3);

export const approvesTwiceUnderRace: Check<Trace> = {
  rule: authorization['state-diperiksa-backend'],
  group,
  points: 3,
  after: [...after, 'ignores-case-status'],
  scenarios: ['race'],
  test(trace, observe) {
    const { requests } = trace;
    if (requests.length < 2) return undefined;
    observe(requests.length);
    const successes = requests.filter(succeeded).length;
    const transitions = requests.reduce((sum, { writes }) => sum + writes.length, 0);
    return successes === 1 && transitions === 1 ? undefined : finding(trace, requests, { successes, transitions });
  },
  mark: (story) =>
    markSteps(story, {
      cause: (step) => step.target === 'cases' && (step.op === 'find' || step.op === 'findInTenant'),
      effect: (step) => step.op === 'response' && step.result?.startsWith('2') === true,
    }),
};

/** The same case, the same environment, another caller: whatever was kept must not answer. */
export const reusesDecisionOfOtherCaller: Check<Trace> = {
  rule: authorization['scope-bukan-izin-objek'],
  group,
  points: 2,
  after: [...after, 'investigator-crosses-unit'],
  scenarios: ['shared-instance'],
  test(trace, observe) {
    const { requests } = trace;
    observe(requests.length);
    const wrong = requests.find((record) => record.asked.expected?.allow !== succeeded(record));
    if (wrong === undefined) return undefined;
    const before = requests.filter(({ asked, step }) => asked.caseId === wrong.asked.caseId && step < wrong.step);
    const otherRole = before[0]?.asked.caller.role;
    return otherRole === undefined
      ? undefined
      : finding(trace, [...before, wrong], { otherRole, allowed: succeeded(wrong) });
  },
  mark: markReadAndAnswer,
};

export const decideDisagreesWithPolicy: Check<Trace> = {
  rule: identity['default-deny'],
  group,
  points: 3,
  after: [
    ...after,
    'auditor-crosses-unlisted-tenant',
    'auditor-writes',
    'auditor-sees-sealed',
    'respondent-reads-unlinked-case',
    'investigator-crosses-unit',
    'ignores-case-status',
  ],
  scenarios: ['decisions'],
  test(trace, observe) {
    const known = trace.decisions.filter(({ asked }) => !asked.unknown);
    observe(known.length);
    const wrong =
      known.find(({ asked, allow }) => allow !== asked.expected.allow) ??
      known.find(({ asked, visible }) => !asked.expected.allow && visible !== asked.expected.visible);
    if (wrong === undefined) return undefined;
    const { principal, action, item, policy, expected } = wrong.asked;
    return {
      params: {
        role: principal.role,
        action,
        caseId: item.id,
        caseStatus: item.status,
        caseTenant: item.tenantId,
        callerTenant: principal.tenantId,
        sealed: item.sealed,
        relation: policy.relation,
        hide: policy.hide,
        sealedMode: policy.sealed,
        about: wrong.allow === expected.allow ? 'visible' : 'allow',
        expected: wrong.allow === expected.allow ? expected.visible : expected.allow,
      },
      steps: [wrong.step],
    };
  },
  mark: (story) => markSteps(story, { cause: () => false, effect: (step) => step.target === 'decide' }),
};
