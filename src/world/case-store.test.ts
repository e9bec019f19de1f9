import { expect, test } from 'vitest';
import type { Case } from './case-policy.ts';
import { createCaseStore } from './case-store.ts';

const caseOf = (id: string, tenantId: string): Case => ({
  id,
  tenantId,
  unitId: null,
  regionId: null,
  status: 'PENDING',
  sealed: false,
  respondentIds: [],
  evidence: [],
});
const cases = [caseOf('case-3', 'a'), caseOf('case-1', 'a'), caseOf('case-2', 'b'), caseOf('case-4', 'a')];

test('a case is found in its own tenant only when the tenant is asked for', () => {
  const store = createCaseStore(cases);
  expect(store.find('case-2')?.tenantId).toBe('b');
  expect(store.findInTenant('a', 'case-2')).toBeUndefined();
  expect(store.findInTenant('b', 'case-2')?.id).toBe('case-2');
});

test('a list goes on after an id, in the order of ids, within its limit and tenants', () => {
  const store = createCaseStore(cases);
  const ids = (query: Parameters<typeof store.list>[0]): readonly string[] => store.list(query).map(({ id }) => id);
  expect(ids({ tenantIds: ['a'], limit: 2 })).toEqual(['case-1', 'case-3']);
  expect(ids({ tenantIds: ['a'], after: 'case-3', limit: 2 })).toEqual(['case-4']);
  expect(ids({ tenantIds: ['a', 'b'], after: null, limit: 9 })).toEqual(['case-1', 'case-2', 'case-3', 'case-4']);
  expect(ids({ tenantIds: ['a'], limit: -1 })).toEqual([]);
});

test('a transition happens once, a written status always', () => {
  const store = createCaseStore(cases);
  expect(store.transition('case-1', { from: 'PENDING', to: 'APPROVED' })).toBe(true);
  expect(store.transition('case-1', { from: 'PENDING', to: 'APPROVED' })).toBe(false);
  expect(store.find('case-1')?.status).toBe('APPROVED');
  expect(store.setStatus('case-1', 'OPEN')).toBe(true);
  expect(store.find('case-1')?.status).toBe('OPEN');
  expect(store.transition('case-9', { from: 'PENDING', to: 'APPROVED' })).toBe(false);
  expect(cases[1]?.status).toBe('PENDING');
});
