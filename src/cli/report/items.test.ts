import { describe, expect, it } from 'vitest';
import type { Attempt, CheckFacts } from './collect.ts';
import { analyseItems } from './items.ts';

const checks: readonly CheckFacts[] = ['satu', 'dua', 'tiga'].map((id) => ({
  id,
  rule: 'aturan',
  group: 'kelompok',
  gate: false,
  possible: 10,
}));

/** An attempt with these outcomes, 10 points for each pass, and `bonus` points from elsewhere. */
const attempt = (outcomes: string, bonus = 0): Attempt => ({
  learner: 'ayu',
  status: 'failed',
  earned: [...outcomes].filter((outcome) => outcome === 'p').length * 10 + bonus,
  possible: 100,
  outcomes,
  held: false,
});

describe('items', () => {
  it('count in their difficulty only where they ran', () => {
    const [first, second, third] = analyseItems(
      checks,
      ['ppf', 'pfs', 'fps', 'pp'].map((outcomes) => attempt(outcomes)),
    );
    expect(first).toMatchObject({ ran: 4, failed: 1, skipped: 0, difficulty: 0.75 });
    expect(second).toMatchObject({ ran: 4, failed: 1, difficulty: 0.75 });
    expect(third).toMatchObject({ ran: 1, failed: 1, skipped: 2, difficulty: 0 });
    expect(third?.discrimination).toBeUndefined();
  });

  it('are correlated with the points of the others, not with their own', () => {
    // With its own points the first item would correlate; without them nothing is left that does.
    const [own] = analyseItems([checks[0] as CheckFacts], [attempt('p'), attempt('p'), attempt('f'), attempt('f')]);
    expect(own?.discrimination).toBeUndefined();
    const [whole] = analyseItems(
      [checks[0] as CheckFacts],
      [attempt('p', 9), attempt('p', 9), attempt('f'), attempt('f')],
    );
    expect(whole?.discrimination).toBeCloseTo(1, 12);
  });

  it.each([
    ['negative', 20, 'negative'],
    ['near zero', 0, 'near-zero'],
    ['clear', -20, undefined],
  ])('are flagged where the correlation is %s', (_, bonusOfFailed, flag) => {
    const attempts = Array.from({ length: 20 }, (__, index) =>
      index % 2 === 0 ? attempt('p', 40 + (index % 4)) : attempt('f', 40 + (index % 4) - 1 + bonusOfFailed),
    );
    expect(analyseItems([checks[0] as CheckFacts], attempts)[0]?.flag).toBe(flag);
  });

  it('are not flagged before enough have tried', () => {
    const attempts = [attempt('p'), attempt('f', 50), attempt('p', 1), attempt('f', 50)];
    const [item] = analyseItems([checks[0] as CheckFacts], attempts);
    expect(item?.discrimination).toBeLessThan(-0.9);
    expect(item?.flag).toBeUndefined();
  });
});
