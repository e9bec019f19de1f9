import { expect, test } from 'vitest';
import { moveInGrid } from './move-in-grid.ts';

const middle = { row: 5, column: 2, rows: 30, columns: 4 };

test.each([
  ['ArrowUp', false, { row: 4, column: 2 }],
  ['ArrowDown', false, { row: 6, column: 2 }],
  ['ArrowLeft', false, { row: 5, column: 1 }],
  ['ArrowRight', false, { row: 5, column: 3 }],
  ['Home', false, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 3 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 29, column: 3 }],
  ['PageDown', false, { row: 15, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['a', false, undefined],
  ['Enter', false, undefined],
] as const)('%s (Ctrl: %s) leads to %j', (key, control, place) => {
  expect(moveInGrid(middle, key, control)).toEqual(place);
});

test('at an edge a key leads nowhere', () => {
  expect(moveInGrid({ row: 0, column: 0, rows: 1, columns: 1 }, 'ArrowRight', false)).toBeUndefined();
});
