import { expect, test } from 'vitest';
import { incidentNames, incidentOf } from './incidents.ts';
import { addGuess, nextIncident, viewDetective } from './model.ts';
import { address } from './settings.ts';
import { allSolved } from './solved.ts';

const { start } = address;

test('nothing is guessed or given away at the start', () => {
  const view = viewDetective(start);
  expect([...view.causes, ...view.statuses].every(({ mark }) => mark === 'open')).toBe(true);
  expect([view.solution, view.mismatch, view.last]).toEqual([undefined, undefined, undefined]);
  expect(view.tally).toEqual({ of: 12, solved: 0, causesAtOnce: 0, statusesAtOnce: 0, gatewayRight: 0 });
});

test('each incident offers its own cause among four', () => {
  for (const name of incidentNames) {
    expect(incidentOf(name).failure(10).kind).toBe(name);
    expect(new Set(incidentOf(name).causes).size).toBe(4);
    expect(incidentOf(name).causes).toContain(name);
  }
});

test('a wrong status is compared with the right one by what a client would do', () => {
  const guessed = (status: 401 | 403) =>
    viewDetective({ ...start, guesses: [{ incident: 'unknown-route', status }] }).mismatch;
  expect(guessed(401)).toMatchObject({ promise: { reaction: 'renew-credential' }, onlyRepairerDiffers: false });
  expect(guessed(403)).toMatchObject({ promise: { reaction: 'stop' }, onlyRepairerDiffers: true });
});

test('an incident is solved by its cause and its status, and only first tries count as at once', () => {
  const guesses = [
    { incident: 'unknown-route', cause: 'unknown-route' },
    { incident: 'unknown-route', status: 403 },
    { incident: 'unknown-route', status: 404 },
  ] as const;
  const { solution, tally } = viewDetective({ ...start, guesses });
  expect(solution).toMatchObject({ status: 404, gateway: 403 });
  expect(tally).toMatchObject({ solved: 1, causesAtOnce: 1, statusesAtOnce: 0, gatewayRight: 0 });
  expect(addGuess(guesses, { incident: 'unknown-route', status: 401 })).toBe(guesses);
  expect(nextIncident('unknown-route', guesses)).toBe('malformed-body');
});

test('of the twelve, a gateway left alone answers three as the contract says', () => {
  const { tally, solved } = viewDetective({ ...start, guesses: allSolved });
  expect(tally).toEqual({ of: 12, solved: 12, causesAtOnce: 12, statusesAtOnce: 12, gatewayRight: 3 });
  expect(solved.filter(({ gateway }) => gateway === undefined)).toHaveLength(2);
});

test('who gives up first decides what the gateway says of a slow function', () => {
  const slow = (seconds: number) => viewDetective({ at: 'slow-dependency', guesses: allSolved, seconds }).solution;
  expect(slow(10)).toMatchObject({ status: 504, gateway: 502, orphaned: 0 });
  expect(slow(60)).toMatchObject({ status: 504, gateway: 504, orphaned: 31 });
});

test('an address gives the state back, without what it cannot mean', () => {
  const state = { at: 'state-conflict', guesses: allSolved, seconds: 60 } as const;
  expect(address.parse(address.format(state))).toEqual(state);
  expect(address.parse('#status-detective?guesses=1-c.1-c.99-404.1-418.1-x.2-400').guesses).toEqual([
    { incident: 'unknown-route', cause: 'unknown-route' },
    { incident: 'malformed-body', status: 400 },
  ]);
});
