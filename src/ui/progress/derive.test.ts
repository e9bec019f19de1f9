import { expect, it } from 'vitest';
import type { CheckResult, Verdict } from '#verdict';
import { outcomeOf, summarize } from './derive.ts';
import type { Outcome } from './database.ts';

const check = (rule: string, outcome: CheckResult['outcome']): CheckResult => ({
  id: `${rule}-${outcome}`,
  rule,
  group: 'g',
  severity: 'wajib',
  gate: false,
  outcome,
  points: { earned: 0, possible: 1 },
});
const verdict = (checks: CheckResult[]): Verdict => ({
  schema: 'gerbang/verdict/v1',
  exercise: { slug: 'kasus', version: 'a'.repeat(64) },
  variant: { seed: '0'.repeat(16) },
  source: { sha256: 'b'.repeat(64) },
  engine: { version: 'c'.repeat(64) },
  status: 'failed',
  score: { earned: 0, possible: 1 },
  groups: [],
  checks,
  usage: { fuel: 1 },
});
const outcome = (at: number, status: Outcome['status'], rules: Outcome['rules'] = {}): Outcome => ({
  id: String(at),
  slug: 'kasus',
  status,
  rules,
  at,
});

it('calls a rule broken when one of its checks failed, whatever the order', () => {
  const checks = [
    check('satu', 'pass'),
    check('satu', 'fail'),
    check('dua', 'fail'),
    check('dua', 'pass'),
    check('tiga', 'pass'),
  ];
  expect(outcomeOf(verdict(checks), 'x', 1).rules).toEqual({ satu: 'broken', dua: 'broken', tiga: 'proved' });
});

it('says nothing about a rule whose checks were skipped', () => {
  expect(outcomeOf(verdict([check('satu', 'skipped')]), 'x', 1).rules).toEqual({});
});

it('keeps an exercise passed after a later failure, and takes the last word on each rule', () => {
  const read = summarize([
    outcome(3, 'failed', { satu: 'broken' }),
    outcome(1, 'failed', { satu: 'broken', dua: 'broken' }),
    outcome(2, 'passed', { satu: 'proved', dua: 'proved' }),
  ]);
  expect(read).toEqual({ exercises: { kasus: 'passed' }, rules: { satu: 'broken', dua: 'proved' } });
});
