import type { Check } from '#kit';
import { rules as identity } from '#lessons/05-siapa-caller/rules.ts';
import { rules as authorizer } from '#lessons/06-authorizer-dan-cache/rules.ts';
import { markSteps } from '../tell.ts';
import type { Trace } from '../trace.ts';
import { finding, granted, succeeded, recordsFor } from './seen.ts';

const group = 'failure';

/** Roles and actions that nobody has thought of, and claims that are not there. */
export const allowsUnknownRoleOrAction: Check<Trace> = {
  rule: identity['default-deny'],
  group,
  points: 7,
  after: ['refuses-legitimate-caller', 'ignores-object-tenant'],
  scenarios: ['decisions', 'isolation'],
  test(trace, observe) {
    const decisions = trace.decisions.filter(({ asked }) => asked.unknown);
    observe(decisions.length);
    const allowed = decisions.find(({ allow }) => allow !== false);
    if (allowed !== undefined) {
      const { principal, action, item } = allowed.asked;
      const params = {
        role: principal.role,
        action,
        caseId: item.id,
        decided: allowed.allow === true ? 'allow' : 'none',
      };
      return { params, steps: [allowed.step] };
    }
    const records = recordsFor(trace, 'unknown');
    observe(records.length);
    const through = records.find((record) => granted(trace, record));
    const action = through?.asked.handler === 'approveCase' ? 'APPROVE' : 'READ';
    return through && finding(trace, [through], { action, decided: 'allow' });
  },
  mark: (story) =>
    markSteps(story, {
      cause: (step) => step.target === 'cases',
      effect: (step) => step.target === 'decide' || step.op === 'response',
    }),
};

export const allowsWhenPolicyFails: Check<Trace> = {
  rule: authorizer['fail-closed'],
  group,
  points: 8,
  after: ['refuses-legitimate-caller'],
  scenarios: ['policy-fails'],
  test(trace, observe) {
    observe(trace.requests.length);
    const through = trace.requests.find((record) => granted(trace, record) || succeeded(record));
    return through && finding(trace, [through], { failure: through.asked.policyService });
  },
  mark: (story) =>
    markSteps(story, { cause: (step) => step.target === 'policy', effect: (step) => step.op === 'response' }),
};
