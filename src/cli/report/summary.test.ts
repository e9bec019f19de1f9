import { describe, expect, it } from 'vitest';
import { attemptFacts, byLearner } from './attempts.ts';
import type { Attempt, CheckFacts, ExerciseAttempts } from './collect.ts';
import { heatMap } from './heat.ts';
import { countRules, summariseExercise } from './summary.ts';

const check = (id: string, more: Partial<CheckFacts> = {}): CheckFacts => ({
  id,
  rule: `aturan-${id}`,
  group: 'depan',
  gate: false,
  possible: 50,
  ...more,
});

const attempt = (learner: string, outcomes: string, more: Partial<Attempt> = {}): Attempt => {
  const earned = [...outcomes].filter((outcome) => outcome === 'p').length * 50;
  return {
    learner,
    status: earned === 100 ? 'passed' : 'failed',
    earned,
    possible: 100,
    outcomes,
    held: false,
    ...more,
  };
};

const exercise = (slug: string, attempts: readonly Attempt[], checks = [check('a'), check('b')]): ExerciseAttempts => ({
  slug,
  attempts,
  checks,
  examples: new Map(),
});

const ungradable = { status: 'ungradable', earned: 0 } as const;

describe('attempts', () => {
  const attempts = [
    attempt('ayu', 'pp', { submittedAt: 30 }),
    attempt('ayu', 'pf', { submittedAt: 10 }),
    attempt('ayu', 'ff', { submittedAt: 20 }),
    attempt('budi', 'pp', { submittedAt: 5 }),
    attempt('citra', 'pf', { submittedAt: 7 }),
    attempt('dewi', 'pf', { submittedAt: 1 }),
    attempt('dewi', 'pp', { submittedAt: 2 }),
  ];

  it('stand in the order of their times', () => {
    expect(
      byLearner(attempts)
        .get('ayu')
        ?.map(({ outcomes }) => outcomes),
    ).toEqual(['pf', 'ff', 'pp']);
  });

  it('tell how many passed at once, and how many attempts the middle of those who passed took', () => {
    expect(attemptFacts(byLearner(attempts))).toEqual({ learners: 4, firstTry: 0.25, passed: 3, medianToPass: 2 });
  });

  it('say nothing where no submission has a time', () => {
    expect(attemptFacts(byLearner([attempt('ayu', 'pp')]))).toBeUndefined();
  });
});

describe('the summary of an exercise', () => {
  it('counts the latest attempt of each learner, and leaves ungradable ones out of scores', () => {
    const summary = summariseExercise(
      exercise('x', [
        attempt('ayu', 'ff', { submittedAt: 1 }),
        attempt('ayu', 'pp', { submittedAt: 2 }),
        attempt('budi', 'pf', { submittedAt: 1 }),
        attempt('citra', '', { ...ungradable, submittedAt: 1 }),
      ]),
    );
    expect(summary).toMatchObject({ learners: 3, passed: 1, ungradable: 1, medianScore: 75 });
    expect(summary.distribution.passed).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(summary.distribution.others).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
    // Items are those of first attempts.
    expect(summary.items[0]).toMatchObject({ ran: 2, failed: 1 });
  });

  it('names who passed on their own variant only', () => {
    const summary = summariseExercise(
      exercise('x', [
        attempt('ayu', 'pp', { alsoSeeds: { passed: 5, of: 5 } }),
        attempt('budi', 'pp', { alsoSeeds: { passed: 2, of: 5 } }),
        attempt('citra', 'pf'),
      ]),
    );
    expect(summary.alsoSeeds).toEqual({ checked: 2, onlyOwn: [{ learner: 'budi', passed: 2, of: 5 }] });
  });
});

describe('the rules that hold', () => {
  it('are counted once for each learner, of those on whom one of their checks ran', () => {
    const checks = [check('a', { rule: 'satu' }), check('b', { rule: 'satu' }), check('c', { rule: 'dua' })];
    const attempts = [
      attempt('ayu', 'ffs'),
      attempt('budi', 'pfp'),
      attempt('citra', 'ppf'),
      attempt('dewi', '', ungradable),
    ];
    expect(countRules([exercise('x', attempts, checks)], 5)).toEqual([
      { rule: 'satu', failed: 2, ran: 3 },
      { rule: 'dua', failed: 1, ran: 2 },
    ]);
  });
});

describe('the heat map', () => {
  it('is by exercise where there are several', () => {
    const heat = heatMap(
      [
        exercise('x', [attempt('budi', 'pf', { held: true }), attempt('ayu', 'pp')]),
        exercise('y', [attempt('ayu', '', ungradable)]),
      ],
      new Map(),
    );
    expect(heat).toMatchObject({
      by: 'exercise',
      more: 0,
      totals: [
        { full: 1, scored: 2 },
        { full: 0, scored: 0 },
      ],
    });
    expect(heat.rows).toEqual([
      { learner: 'ayu', cells: [{ kind: 'score', value: 100, full: true, held: false }, { kind: 'ungradable' }] },
      { learner: 'budi', cells: [{ kind: 'score', value: 50, full: false, held: true }, { kind: 'none' }] },
    ]);
  });

  it('is by group of checks where there is one, with the gates of each group', () => {
    const checks = [check('a', { gate: true }), check('b', { group: 'belakang' })];
    const heat = heatMap([exercise('x', [attempt('ayu', 'fp'), attempt('budi', 'ps')], checks)], new Map());
    expect(heat.columns.map(({ title }) => title)).toEqual(['depan', 'belakang']);
    expect(heat.rows.map(({ cells }) => cells)).toEqual([
      [
        { kind: 'score', value: 0, full: false, held: true },
        { kind: 'score', value: 100, full: true, held: false },
      ],
      [
        { kind: 'score', value: 100, full: true, held: false },
        { kind: 'score', value: 0, full: false, held: false },
      ],
    ]);
  });

  it('keeps the lowest of very many learners, and says how many it leaves out', () => {
    const attempts = Array.from({ length: 500 }, (_, index) => attempt(`p${index}`, index % 5 === 0 ? 'ff' : 'pp'));
    const { more, rows, totals } = heatMap([exercise('x', attempts), exercise('y', [])], new Map());
    expect([rows.length, more]).toEqual([200, 300]);
    expect(rows.slice(0, 100).every(({ cells }) => cells[0]?.kind === 'score' && cells[0].value === 0)).toBe(true);
    expect(totals[0]).toEqual({ full: 400, scored: 500 });
  });
});
