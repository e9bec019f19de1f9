import { expect, test } from 'vitest';
import { complete, countOrders, isOnce, isOver, play } from './model.ts';
import { formatHash, handlerNames, parseHash, startingPoint } from './settings.ts';

const run = (handler: (typeof handlerNames)[number], order: string) => play(handler, complete(handler, order));

test('it starts with two jobs for one key, and both retries answered', () => {
  const started = play(startingPoint.handler, startingPoint.order);
  expect(isOver(started)).toBe(true);
  expect(started).toMatchObject({
    jobs: ['job-1', 'job-2'],
    messages: ['job-1', 'job-2'],
    answers: { 1: 'job-1', 2: 'job-2' },
  });
  expect(started.story.steps.filter(({ mark }) => mark === 'cause')).toHaveLength(2);
  expect(started.story.steps.filter(({ mark }) => mark === 'effect')).toMatchObject([{ op: 'create', arg: 'job-2' }]);
});

test('a retry that comes after the first has answered finds its job', () => {
  for (const handler of handlerNames) {
    const late = run(handler, '11111');
    expect(isOnce(late)).toBe(true);
    expect(late.answers).toEqual({ 1: 'job-1', 2: 'job-1' });
  }
});

test('writing early makes the gap smaller and does not close it', () => {
  expect(run('write-late', '1112').jobs).toHaveLength(2);
  expect(run('write-early', '1112').jobs).toHaveLength(1);
  expect(run('write-early', '12').jobs).toHaveLength(2);
  const [late, early] = [countOrders('write-late'), countOrders('write-early')];
  expect(early.twice / early.all).toBeLessThan(late.twice / late.all);
  expect(early.twice).toBeGreaterThan(0);
});

test('no order at all makes two jobs of a claim, or gives a retry an id without a job', () => {
  const { all, twice } = countOrders('claim');
  expect(all).toBeGreaterThan(10);
  expect(twice).toBe(0);
  for (const order of ['1', '2', '12', '21', '2211', '121212']) expect(isOnce(run('claim', order))).toBe(true);
});

// Two times five calls have 252 orders. A retry that finds the key, or loses the claim, has only two calls.
test.each([
  ['write-late', { all: 252 - 12 + 6, twice: 252 - 12 }],
  ['write-early', { all: 252 - 112 + 20, twice: 252 - 112 }],
  ['claim', { all: 20, twice: 0 }],
] as const)('%s: every order is counted', (handler, orders) => {
  expect(countOrders(handler)).toEqual(orders);
});

test('a retry that has answered takes no further step', () => {
  expect(play('claim', '11111111').order).toBe('1111');
  expect(play('claim', '1111').next).toEqual({ 1: undefined, 2: 'claim' });
});

test('an address brings back the state that wrote it, and only real steps', () => {
  const settings = { handler: 'claim', order: '1212' } as const;
  expect(parseHash(formatHash(settings))).toEqual(settings);
  expect(parseHash('#interleaved-retries?handler=claim&order=1111111x2')).toEqual({ handler: 'claim', order: '11112' });
  expect(parseHash('#interleaved-retries?handler=magic')).toEqual(startingPoint);
  expect(parseHash('#isi-dan-pemilik')).toEqual(startingPoint);
});
