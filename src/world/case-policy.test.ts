import { expect, test } from 'vitest';
import { decideCase, evidenceIsWithheld, tenantsOf } from './case-policy.ts';
import type { Case, DecisionReason, Policy, Principal } from './case-policy.ts';

const nobody: Principal = {
  sub: 'x',
  role: 'supervisor',
  tenantId: 'a',
  unitId: null,
  regionId: null,
  respondentId: null,
  auditTenants: [],
};
const investigator: Principal = { ...nobody, role: 'investigator', unitId: 'u1', regionId: 'r1' };
const supervisor: Principal = nobody;
const auditor: Principal = { ...nobody, role: 'auditor', auditTenants: ['b'] };
const respondent: Principal = { ...nobody, role: 'respondent', respondentId: 'res-1' };
const open: Case = {
  id: 'case-1',
  tenantId: 'a',
  unitId: 'u1',
  regionId: 'r2',
  status: 'OPEN',
  sealed: false,
  respondentIds: ['res-1'],
  evidence: [],
};
const policy: Policy = {
  version: 'v1',
  hide: '403_WITHIN_TENANT',
  relation: 'UNIT',
  sealed: 'HIDE_CASE',
  approval: { from: 'PENDING', to: 'APPROVED' },
  commentable: ['OPEN'],
  maximumPageSize: 5,
};

type Row = [
  name: string,
  principal: Principal,
  action: string,
  item: Partial<Case>,
  rules: Partial<Policy>,
  reason: DecisionReason,
  visible: boolean,
];

test.each<Row>([
  ['own unit', investigator, 'READ', {}, {}, 'allowed', true],
  ['own unit where regions count', investigator, 'READ', {}, { relation: 'REGION' }, 'not-related', true],
  ['own region', investigator, 'READ', { unitId: 'u2', regionId: 'r1' }, { relation: 'REGION' }, 'allowed', true],
  ['a unit of that name elsewhere', investigator, 'READ', { tenantId: 'b' }, {}, 'other-tenant', false],
  ['no unit on either side', { ...investigator, unitId: null }, 'READ', { unitId: null }, {}, 'not-related', true],
  ['a sealed case of the own unit', investigator, 'READ', { sealed: true }, {}, 'allowed', true],
  ['a comment', investigator, 'COMMENT', {}, {}, 'allowed', true],
  ['a comment too late', investigator, 'COMMENT', { status: 'CLOSED' }, {}, 'wrong-status', true],
  ['approval by an investigator', investigator, 'APPROVE', { status: 'PENDING' }, {}, 'role-may-not', true],
  ['approval in time', supervisor, 'APPROVE', { status: 'PENDING' }, {}, 'allowed', true],
  ['approval too early', supervisor, 'APPROVE', {}, {}, 'wrong-status', true],
  ['approval elsewhere', supervisor, 'APPROVE', { status: 'PENDING', tenantId: 'b' }, {}, 'other-tenant', false],
  ['a listed tenant', auditor, 'READ', { tenantId: 'b' }, {}, 'allowed', true],
  ['an unlisted tenant', auditor, 'READ', { tenantId: 'c' }, {}, 'tenant-not-listed', false],
  ['the own tenant, unlisted', auditor, 'READ', {}, {}, 'tenant-not-listed', true],
  ['the own tenant where all is hidden', auditor, 'READ', {}, { hide: 'ALWAYS_404' }, 'tenant-not-listed', false],
  ['a sealed case that is hidden', auditor, 'READ', { tenantId: 'b', sealed: true }, {}, 'sealed', false],
  [
    'a sealed case that is redacted',
    auditor,
    'READ',
    { tenantId: 'b', sealed: true },
    { sealed: 'REDACT_EVIDENCE' },
    'allowed',
    true,
  ],
  ['approval by an auditor', auditor, 'APPROVE', { tenantId: 'b', status: 'PENDING' }, {}, 'role-may-not', true],
  ['a linked case', respondent, 'READ', {}, {}, 'allowed', true],
  ['an unlinked case', respondent, 'READ', { respondentIds: [] }, {}, 'not-linked', true],
  [
    'an unlinked case where all is hidden',
    respondent,
    'READ',
    { respondentIds: [] },
    { hide: 'ALWAYS_404' },
    'not-linked',
    false,
  ],
  ['an unlinked sealed case', respondent, 'READ', { respondentIds: [], sealed: true }, {}, 'sealed', false],
  ['a comment by a respondent', respondent, 'COMMENT', {}, {}, 'role-may-not', true],
  ['a new role', { ...supervisor, role: 'intern' }, 'READ', {}, {}, 'unknown-role', true],
  ['a new action', supervisor, 'DELETE', {}, {}, 'unknown-action', true],
])('%s', (_, principal, action, item, rules, reason, visible) => {
  const decision = decideCase(principal, action, { ...open, ...item }, { ...policy, ...rules });
  expect(decision).toEqual({ allow: reason === 'allowed', reason, visible });
});

test('evidence is withheld from outsiders, on sealed cases, where the policy redacts', () => {
  const sealed = { ...open, sealed: true };
  const redacting: Policy = { ...policy, sealed: 'REDACT_EVIDENCE' };
  expect(evidenceIsWithheld(auditor, sealed, redacting)).toBe(true);
  expect(evidenceIsWithheld(respondent, sealed, redacting)).toBe(true);
  expect(evidenceIsWithheld(supervisor, sealed, redacting)).toBe(false);
  expect(evidenceIsWithheld(auditor, open, redacting)).toBe(false);
});

test('only auditors look beyond their own tenant', () => {
  expect(tenantsOf(auditor)).toEqual(['b']);
  expect(tenantsOf({ ...supervisor, auditTenants: ['b'] })).toEqual(['a']);
});
