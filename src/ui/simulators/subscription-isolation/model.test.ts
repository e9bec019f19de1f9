import { expect, test } from 'vitest';
import { viewIsolation } from './model.ts';
import { address } from './settings.ts';

const { start } = address;
const totals = (changes: Partial<typeof start>) => {
  const { leaked, missed } = viewIsolation({ ...start, ...changes });
  return { leaked, missed };
};

test('at the start one client hears another tenant by changing its argument', () => {
  const { rows } = viewIsolation(start);
  expect(rows.at(-1)).toMatchObject({
    connection: { kind: 'open', filter: 'barat' },
    deliveries: ['leaked', 'kept-away', 'kept-away'],
  });
  expect(totals({})).toEqual({ leaked: 1, missed: 0 });
});

test('a client that asks for its own tenant hides the hole', () => {
  expect(totals({ asks: 'timur' })).toEqual({ leaked: 0, missed: 0 });
});

test('the comparing resolver refuses it, and the filter from the claim gives it its own news', () => {
  expect(viewIsolation({ ...start, guard: 'compare' }).rows.at(-1)?.connection).toEqual({ kind: 'refused' });
  expect(viewIsolation({ ...start, guard: 'claim-filter' }).rows.at(-1)?.deliveries).toEqual([
    'kept-away',
    'kept-away',
    'received',
  ]);
  expect(totals({ guard: 'compare' }).leaked + totals({ guard: 'claim-filter' }).leaked).toBe(0);
});

test('a tenant from the body goes to the wrong readers past every guard', () => {
  expect(totals({ guard: 'claim-filter', label: 'body' })).toEqual({ leaked: 2, missed: 1 });
  expect(totals({ guard: 'compare', label: 'body', asks: 'timur' })).toEqual({ leaked: 2, missed: 1 });
});

test('without the tenant in the selection set nobody hears anything', () => {
  expect(totals({ guard: 'claim-filter', selected: false })).toEqual({ leaked: 0, missed: 4 });
});

test('an address gives the state back', () => {
  const state = { guard: 'compare', asks: 'tengah', label: 'body', selected: false } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
