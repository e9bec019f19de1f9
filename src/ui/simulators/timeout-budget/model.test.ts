import { expect, test } from 'vitest';
import { endingOf, viewTimeouts } from './model.ts';
import { address, limitSteps } from './settings.ts';
import { experiments } from './timeout-budget.id.ts';

const { start } = address;

test('at the start the client leaves first and 35 seconds of query are for nobody', () => {
  const view = viewTimeouts(start);
  expect(view.run.firstToGiveUp).toBe('client');
  expect(view.orphaned).toEqual({ function: 35.5, database: 35 });
  expect([view.holds, view.queriesAtOnce, view.horizon]).toEqual([false, 1, 40.5]);
  expect(endingOf(view, 'gateway')).toBe('gave-up');
  expect(endingOf(view, 'function')).toBe('unheard');
});

test('the experiments turn the order around, put queries on each other and accept the work', () => {
  const [turned, repeated, accepted] = experiments.map(({ settings }) => viewTimeouts(settings));
  expect(turned?.run).toMatchObject({ firstToGiveUp: 'database', answer: { from: 'handler', status: 503 } });
  expect([turned?.holds, turned?.orphaned.function]).toEqual([true, 0]);
  expect([repeated?.starts, repeated?.queriesAtOnce]).toEqual([[0, 5, 10], 3]);
  expect(accepted?.run.answer).toEqual({ from: 'handler', status: 200 });
  expect([accepted?.holds, accepted?.run.spans.client.until, accepted?.job?.until]).toEqual([true, 0.7, 40.7]);
});

test.each([
  ['rest-edge', 29],
  ['http', 30],
  ['rest-regional', 60],
] as const)('%s waits %i seconds when it is asked for 60', (product, seconds) => {
  expect(viewTimeouts({ ...start, product, gateway: 60 }).limits.gateway).toBe(seconds);
});

test('a gateway that waits longer does not help a client that has left', () => {
  expect(viewTimeouts({ ...start, gateway: 60 }).run.answer).toEqual({ from: 'nobody' });
});

test('every limit at the start is one that its slider has', () => {
  const { client, gateway, database } = start;
  expect([client, gateway, start.function, database].every((limit) => limitSteps.includes(limit))).toBe(true);
});

test('an address gives the state back', () => {
  const state = { ...start, product: 'http', client: 31, work: 12, retries: 2, accepted: true } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
