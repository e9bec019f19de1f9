import { expect, test } from 'vitest';
import { viewTrace } from './model.ts';
import { address, complaints } from './settings.ts';

const { start } = address;
const right = { ...start, intake: 'checked', carried: true, both: true } as const;

test('at the start the trail ends at the queue, before the failure', () => {
  const view = viewTrace(start);
  expect(view).toMatchObject({ failedHop: 'worker', failureFound: false, found: 2, own: 6 });
  expect(view.hops.map(({ state }) => state)).toEqual(['lost', 'lost', 'found', 'found', 'lost']);
});

test('carried in the message and beside the gateway’s id, the trail is whole', () => {
  expect(viewTrace(right)).toMatchObject({ found: 6, own: 6, failureFound: true });
});

test.each(complaints)('with the whole trail the failure of %s is found', (complaint) => {
  const view = viewTrace({ ...right, complaint });
  expect(view.failureFound).toBe(true);
  const found = view.lines.filter(({ state }) => state === 'found').map(({ request }) => request);
  expect(found).toEqual(Array.from({ length: view.own }, () => complaint));
});

test('the three complaints fail at three hops', () => {
  expect(complaints.map((complaint) => viewTrace({ ...start, complaint }).failedHop)).toEqual([
    'worker',
    'handler',
    'queue',
  ]);
});

test('without an id from the client nothing is found, unless the handler makes one', () => {
  expect(viewTrace({ ...start, client: 'nothing' })).toMatchObject({ id: undefined, found: 0 });
  expect(viewTrace({ ...right, client: 'nothing' })).toMatchObject({ found: 6 });
});

test('an unchecked id writes a false line', () => {
  expect(viewTrace({ ...right, client: 'unsafe', intake: 'as-is' }).forged).toBe(true);
  expect(viewTrace({ ...right, client: 'unsafe' }).forged).toBe(false);
});

test('an address gives the state back', () => {
  const state = { ...right, complaint: 'r4', client: 'unsafe', guess: 'queue' } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
