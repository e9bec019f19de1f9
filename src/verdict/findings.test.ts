import { expect, it } from 'vitest';
import { findFirstFinding, listFindings } from './findings.ts';
import type { CheckResult } from './verdict.ts';

const check = (id: string, more: Partial<CheckResult> = {}): CheckResult => ({
  id,
  rule: 'aturan',
  group: 'kelompok',
  severity: 'wajib',
  gate: false,
  outcome: 'fail',
  points: { earned: 0, possible: 1 },
  ...more,
});

it('lists failed checks as gates, then required ones, then advice, each as authored', () => {
  const checks = [
    check('saran', { severity: 'disarankan' }),
    check('wajib-satu'),
    check('lolos', { outcome: 'pass', gate: true }),
    check('dilewati', { outcome: 'skipped', gate: true }),
    check('wajib-dua'),
    check('gerbang', { gate: true }),
  ];
  expect(listFindings({ checks }).map(({ id }) => id)).toEqual(['gerbang', 'wajib-satu', 'wajib-dua', 'saran']);
  expect(findFirstFinding({ checks })?.id).toBe('gerbang');
});

it('has no first finding where nothing failed', () => {
  expect(findFirstFinding({ checks: [check('lolos', { outcome: 'pass' })] })).toBeUndefined();
});
