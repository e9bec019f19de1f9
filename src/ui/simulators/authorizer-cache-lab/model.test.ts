import { expect, test } from 'vitest';
import { findNext, isKept, viewLab } from './model.ts';
import { address } from './settings.ts';
import { traffic } from './traffic.ts';

const { start } = address;
const both = { ...start, sources: ['token', 'tenant'] } as const;
const counts = (settings: typeof start) => Object.values(viewLab(settings).counts);

test('the hour is in order, and every request has a time of its own or a person of its own', () => {
  expect(traffic.map(({ at }) => at)).toEqual(traffic.map(({ at }) => at).toSorted((one, other) => one - other));
  const moments = traffic.map(({ at, request }) => `${at} ${request.headers['authorization'] ?? ''}`);
  expect(new Set(moments).size).toBe(traffic.length);
});

test('at the start Nurul enters Maros with the answer for Gowa, 38 seconds later', () => {
  const view = viewLab(start);
  const event = view.opened?.event;
  expect(event).toMatchObject({ difference: 'leaked', outcome: { allowed: true, direct: false } });
  expect([event?.asked.call.at, event?.outcome.call.at]).toEqual([14 * 60 + 2, 14 * 60 + 40]);
  expect([view.counts, view.current.calls]).toEqual([{ leaked: 24, stale: 7, refused: 9 }, 72]);
});

test('with the tenant in the key nothing leaks, and what is stale remains until the time to live is short', () => {
  expect(counts(both)).toEqual([0, 7, 4]);
  expect(viewLab(both).current.longestStale).toBe(216);
  const short = viewLab({ ...both, ttl: '60' });
  expect([isKept(viewLab(both)), isKept(short), short.current.longestStale]).toEqual([false, true, 16]);
});

test('a policy for one route refuses every other one, and a simple response opens them', () => {
  expect(counts({ ...both, shape: 'route' })).toEqual([0, 3, 190]);
  expect(viewLab({ ...both, shape: 'simple', ttl: '60' }).counts.leaked).toBe(3);
});

test.each(['route', 'simple'] as const)('with the route in the key %s is right, and costs more calls', (shape) => {
  const view = viewLab({ sources: ['token', 'tenant', 'route'], ttl: '60', shape, event: 1 });
  expect([isKept(view), view.current.calls]).toEqual([true, 288]);
});

test('with an API key alone most of the hour runs in the name of others', () => {
  const view = viewLab({ ...start, sources: ['app'] });
  expect([view.counts.leaked, view.current.longestStale]).toEqual([235, 1366]);
});

test('without identity source or time to live every request asks', () => {
  const views = [viewLab({ ...start, sources: [] }), viewLab({ ...start, ttl: '0' })];
  for (const { events, current } of views)
    expect([events.length, current.calls, current.meanMs]).toEqual([0, 368, 180]);
});

test('most is saved within a screen: an hour saves little more calls than a minute', () => {
  const calls = viewLab(both).costs.map((cost) => cost.calls);
  expect(calls).toEqual([368, 86, 86, 81, 10]);
});

test('events of a kind are walked in a circle, and a number beyond the last one is the last', () => {
  const view = viewLab({ ...start, event: 999 });
  expect(view.opened?.ordinal).toBe(view.events.length);
  expect(findNext(view, 'leaked')).toBe(1);
  expect(findNext(viewLab({ ...start, ttl: '0' }), 'leaked')).toBeUndefined();
});

test('an address gives the state back', () => {
  const state = { sources: ['tenant', 'route'], ttl: '3600', shape: 'simple', event: 7 } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
