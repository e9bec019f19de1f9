import { expect, it } from 'vitest';
import { summarize } from '../../progress/derive.ts';
import { outcomesOf } from './pull-progress.ts';

it('shows on another device what the account has passed, and its rules as they stand', () => {
  const outcomes = outcomesOf('ayu', {
    exercises: [
      { exercise: 'b', status: 'passed', attempts: 2, lastAt: '2026-11-28T10:00:00.000Z' },
      { exercise: 'a', status: 'failed', attempts: 1, lastAt: '2026-11-28T09:00:00.000Z' },
      { exercise: 'c', status: 'waiting', attempts: 1, lastAt: '2026-11-28T11:00:00.000Z' },
    ],
    rules: { satu: 'proved', dua: 'broken' },
  });
  expect(summarize(outcomes)).toEqual({
    exercises: { a: 'failed', b: 'passed' },
    rules: { satu: 'proved', dua: 'broken' },
  });
});

it('lets later work on this device speak last', () => {
  const pulled = outcomesOf('ayu', {
    exercises: [{ exercise: 'a', status: 'failed', attempts: 1, lastAt: '2026-11-28T09:00:00.000Z' }],
    rules: { satu: 'broken' },
  });
  const at = Date.UTC(2026, 10, 28, 10);
  const own = { id: 'x', slug: 'a', status: 'passed', rules: { satu: 'proved' }, at } as const;
  expect(summarize([own, ...pulled])).toEqual({ exercises: { a: 'passed' }, rules: { satu: 'proved' } });
});
