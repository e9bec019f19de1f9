import { expect, test } from 'vitest';
import { viewBoard } from './model.ts';
import { address, boardOf, rightBoard } from './settings.ts';

const { start } = address;
const counts = (settings: typeof start) => {
  const { fitting, costly, open } = viewBoard(settings);
  return [fitting, costly, open];
};

test("the team's board keeps eleven of sixteen rules, three of them for more than needed", () => {
  expect(counts(start)).toEqual([8, 3, 5]);
  expect(
    viewBoard(start)
      .rows.filter(({ placement }) => placement.kind === 'open')
      .map(({ id }) => id),
  ).toEqual(['case-id', 'body-size', 'subject', 'transition', 'once']);
});

test('everything in the backend is kept, and functions run for nothing', () => {
  const view = viewBoard({ ...start, board: boardOf(() => 'backend') });
  expect([view.fitting, view.costly, view.open]).toEqual([7, 9, 0]);
  expect(view.idleRuns).toBe(9);
});

test('everything at the gateway leaves ten rules to nobody', () => {
  expect(counts({ ...start, board: boardOf(() => 'gateway') })).toEqual([6, 0, 10]);
});

test('the right board of a REST API loses rules without a word under an HTTP API', () => {
  const board = rightBoard('REST');
  expect(counts({ ...start, board })).toEqual([16, 0, 0]);
  expect(counts({ ...start, board, product: 'HTTP' })).toEqual([9, 0, 7]);
  expect(counts({ ...start, board: rightBoard('HTTP'), product: 'HTTP' })).toEqual([16, 0, 0]);
});

test('an address gives the state back, and a board that it does not know is the start', () => {
  const state = { product: 'HTTP', board: rightBoard('HTTP'), open: 'once' } as const;
  expect(address.parse(address.format(state))).toEqual(state);
  expect(address.parse('#placement-board?board=ggx')).toEqual(start);
});
