import { expect, it } from 'vitest';
import { deriveStanding } from './derive-standing.ts';
import type { Attempt, GradedAttempt } from './derive-standing.ts';

const graded = (status: GradedAttempt['status'], changes: Partial<GradedAttempt> = {}): GradedAttempt => ({
  id: `verdict-${status}`,
  status,
  earned: status === 'passed' ? 10 : 4,
  possible: 10,
  held: false,
  failedChecks: status === 'failed' ? ['satu'] : [],
  brokenRules: status === 'failed' ? ['aturan-satu'] : [],
  provedRules: ['aturan-dua'],
  ...changes,
});

const attempts = (...of: readonly (GradedAttempt['status'] | 'waiting')[]): Attempt[] =>
  of.map((status, index) => ({
    id: `s${index + 1}`,
    submittedAt: 1000 * (index + 1),
    graded: status === 'waiting' ? undefined : graded(status),
  }));

it('has no standing without attempts', () => {
  expect(deriveStanding([])).toBeUndefined();
});

it('counts the first attempt that passed, whatever came after', () => {
  expect(deriveStanding(attempts('failed', 'passed', 'failed', 'passed'))).toEqual({
    submission: 's2',
    verdict: 'verdict-passed',
    status: 'passed',
    earned: 10,
    possible: 10,
    held: false,
    overridden: false,
    attempts: 4,
    attemptsToPass: 2,
    failedChecks: [],
    brokenRules: [],
    provedRules: ['aturan-dua'],
    lastAt: 4000,
  });
});

it('counts the last attempt while none has passed', () => {
  expect(deriveStanding(attempts('failed', 'ungradable'))).toMatchObject({
    submission: 's2',
    status: 'ungradable',
    attemptsToPass: null,
  });
});

it('tells the rules of the last graded attempt while the one that counts waits', () => {
  expect(deriveStanding(attempts('failed', 'waiting'))).toMatchObject({
    submission: 's2',
    verdict: null,
    status: 'waiting',
    earned: 0,
    failedChecks: [],
    brokenRules: ['aturan-satu'],
  });
});

it('believes an instructor before a verdict', () => {
  const [first, second, third] = attempts('failed', 'passed', 'failed');
  if (first === undefined || second === undefined || third === undefined) throw new Error('three attempts');
  expect(deriveStanding([{ ...first, overridden: 'passed' }, second, third])).toMatchObject({
    submission: 's1',
    status: 'passed',
    overridden: true,
    earned: 4,
    attemptsToPass: 1,
  });
  expect(deriveStanding([first, { ...second, overridden: 'failed' }, third])).toMatchObject({
    submission: 's3',
    status: 'failed',
    overridden: false,
    attemptsToPass: null,
  });
});

it('is as new as the newest attempt, although merged work may be numbered after it', () => {
  const [first, second] = attempts('failed', 'failed');
  if (first === undefined || second === undefined) throw new Error('two attempts');
  expect(deriveStanding([second, first])?.lastAt).toBe(2000);
});
