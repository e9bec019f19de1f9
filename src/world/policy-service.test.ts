import { expect, test } from 'vitest';
import type { Policy } from './case-policy.ts';
import { askPolicyService } from './policy-service.ts';

const policy = { version: 'v1' } as Policy;

test('the service answers with the policy, fails at once, or is given up after two seconds', () => {
  expect(askPolicyService('up', policy)).toEqual({ kind: 'policy', policy });
  expect(askPolicyService('fails', policy)).toEqual({ kind: 'error', name: 'PolicyUnavailable', afterMs: 0 });
  expect(askPolicyService('times-out', policy)).toEqual({ kind: 'error', name: 'TimeoutError', afterMs: 2000 });
});
