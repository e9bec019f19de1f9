import { expect, it } from 'vitest';
import { sourceSha256 } from '#course';
import type { Attempt } from '../../progress/database.ts';
import { findTwin } from './kept-submission.ts';

const files = { 'solution.ts': 'export {};\n' };

function attempt(id: string, change: Partial<Attempt> = {}): Attempt {
  const whose = { learner: 'ayu', slug: 'a', version: 'v', variant: 0 };
  return { ...whose, id, key: '', files, source: sourceSha256(files), verdict: '{}', submittedAt: 1000, ...change };
}

const submission = {
  exercise: 'a',
  files,
  learnerKey: 'ayu',
  variantNo: 0,
  submittedAt: new Date(2000).toISOString(),
};
const find = (attempts: readonly Attempt[], taken: readonly string[] = []): string | undefined =>
  findTwin(submission, attempts, new Set(taken))?.id;

it('takes the attempt of the same text that is closest in time', () => {
  const attempts = [attempt('far', { submittedAt: 0 }), attempt('near', { submittedAt: 1900 })];
  expect(find(attempts)).toBe('near');
  expect(find(attempts, ['near'])).toBe('far');
});

it.each([
  ['another text', { source: 'x' }],
  ['another learner', { learner: 'bayu' }],
  ['another variant', { variant: 1 }],
  ['another exercise', { slug: 'b' }],
])('does not take the attempt of %s', (_, change) => {
  expect(find([attempt('x', change)])).toBeUndefined();
});
