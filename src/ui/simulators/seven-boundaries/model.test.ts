import { expect, test } from 'vitest';
import { boundaries } from '#world/boundaries';
import { requests, tellingBoundary, viewBoundaries } from './model.ts';
import { address, requestKinds } from './settings.ts';
import { experiments, inside, reading } from './seven-boundaries.id.ts';

const { start } = address;

test('at the start one caller uses up the connections of everybody', () => {
  const { run, tally } = viewBoundaries(start);
  expect(run.damage).toEqual({ kind: 'pool-exhausted', wanted: 136, available: 100 });
  expect(run.record).toEqual({ caller: 'partner-7' });
  expect(tally).toEqual({ harmful: 2, faulty: 8, ordinaryStatus: 200, named: true });
});

test('with every boundary answered no request does harm, and an ordinary one passes', () => {
  const { tally } = viewBoundaries({ ...start, empty: [] });
  expect(tally).toEqual({ harmful: 0, faulty: 8, ordinaryStatus: 200, named: true });
});

test('with none answered all eight do, and the log is empty', () => {
  const { run, tally } = viewBoundaries({ ...start, empty: boundaries });
  expect(tally).toEqual({ harmful: 8, faulty: 8, ordinaryStatus: 200, named: false });
  expect(run.record).toBeUndefined();
});

test('the boundary that is shown is where the request stops, or where it should have', () => {
  expect(tellingBoundary({ ...start, empty: [] })).toBe('traffic');
  expect(tellingBoundary({ ...start, request: 'foreign', empty: ['authorization'] })).toBe('authorization');
  expect(tellingBoundary({ ...start, request: 'ordinary', empty: ['edge'] })).toBe('edge');
  expect(tellingBoundary({ ...start, request: 'ordinary', empty: [] })).toBe('observability');
});

test('every request has a reading of its own, stopped or not', () => {
  const said = [[], boundaries].flatMap((empty) =>
    requestKinds.map((request) => {
      const settings = { ...start, request, empty };
      return reading(settings, viewBoundaries(settings));
    }),
  );
  // An ordinary request reads alike in both, but for the log.
  expect(new Set(said).size).toBe(requestKinds.length * 2);
  expect(Object.keys(requests)).toEqual([...requestKinds]);
});

test('an experiment takes the citizens’ requests away with the names of the callers', () => {
  const [first] = experiments;
  expect(inside(viewBoundaries(first?.settings ?? start).run)).toBe('28 dari 40 request warga ditolak');
});

test('an address gives the state back', () => {
  const state = { request: 'slow', empty: ['edge', 'integration'], open: 'edge' } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
