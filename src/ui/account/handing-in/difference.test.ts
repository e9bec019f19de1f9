import { expect, it } from 'vitest';
import type { CheckResult, Verdict } from '#verdict';
import { compareVerdicts } from './difference.ts';

const verdict = (outcomes: Readonly<Record<string, CheckResult['outcome']>>): Verdict => ({
  schema: 'gerbang/verdict/v1',
  exercise: { slug: 'kasus', version: 'a'.repeat(64) },
  variant: { seed: '0'.repeat(16) },
  source: { sha256: 'b'.repeat(64) },
  engine: { version: 'c'.repeat(64) },
  status: 'failed',
  score: { earned: 0, possible: 1 },
  groups: [],
  checks: Object.entries(outcomes).map(([id, outcome]) => ({
    id,
    rule: `aturan-${id}`,
    group: 'g',
    severity: 'wajib',
    gate: false,
    outcome,
    points: { earned: 0, possible: 1 },
  })),
  usage: { fuel: 1 },
});

it('names the checks that came out differently, and those that only one side asked', () => {
  const here = verdict({ a: 'pass', b: 'pass', c: 'fail' });
  const there = verdict({ a: 'pass', b: 'fail', d: 'pass' });
  expect(compareVerdicts(here, there)).toEqual([
    { rule: 'aturan-b', here: 'pass', there: 'fail' },
    { rule: 'aturan-c', here: 'fail', there: 'absent' },
    { rule: 'aturan-d', here: 'absent', there: 'pass' },
  ]);
  expect(compareVerdicts(here, here)).toEqual([]);
});
