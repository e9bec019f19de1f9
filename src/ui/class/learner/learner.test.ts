import { expect, test } from 'vitest';
import { submissionSummarySchema, type SubmissionSummary } from '#contract';
import { testId } from '../class.testdata.ts';
import { diffBlocks } from './diff-blocks.ts';
import { attemptBefore, groupAttempts } from './group-attempts.ts';

function summary(exercise: string, attempt: number, day: number): SubmissionSummary {
  return submissionSummarySchema.parse({
    id: testId(attempt),
    exercise,
    learner: { id: 'account-ayu-0001', name: 'Ayu' },
    attempt,
    variantNo: 0,
    submittedAt: `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z`,
    status: 'failed',
    comparison: 'none',
  });
}

const mixed = [summary('a', 1, 1), summary('b', 1, 2), summary('a', 2, 3), summary('b', 2, 2), summary('a', 3, 3)];

test('attempts stand by exercise, newest first, the exercise of the newest on top', () => {
  const groups = groupAttempts(mixed);
  expect(groups.map(({ attempts, exercise }) => [exercise, attempts.map(({ attempt }) => attempt)])).toEqual([
    ['a', [3, 2, 1]],
    ['b', [2, 1]],
  ]);
});

test('an attempt is compared with the one before it at the same exercise', () => {
  expect(attemptBefore(mixed, { exercise: 'a', attempt: 3 })?.attempt).toBe(2);
  expect(attemptBefore(mixed, { exercise: 'b', attempt: 1 })).toBeUndefined();
});

const numbered = (count: number, changed?: number): string =>
  Array.from({ length: count }, (_, index) => (index === changed ? 'changed' : `line ${index}`)).join('\n');

test('a change is shown with three lines around it, and what is equal as a gap', () => {
  const blocks = diffBlocks(numbered(20), numbered(20, 10));
  expect(blocks.map((block) => (block.kind === 'gap' ? block.count : block.lines.length))).toEqual([7, 8, 6]);
  expect(diffBlocks(numbered(5), numbered(5))).toEqual([]);
});
