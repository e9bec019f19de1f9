import { expect, test } from 'vitest';
import * as text from './circuit-breaker.id.ts';
import { viewBreaker } from './model.ts';
import { address } from './settings.ts';

const { start } = address;

test('at the start a slow dependency takes the slots of requests that do not need it', () => {
  const view = viewBreaker(start);
  expect([view.peak, view.wanted, view.spans, view.calls.fast]).toEqual([50, 80, [], 0]);
  expect([view.others.rejected, view.meetsTarget]).toEqual([246, false]);
  expect(text.reading(start, view)).toContain('40 per detik × 2 detik = 80 slot');
});

test('a breaker keeps them nearly all', () => {
  const view = viewBreaker({ ...start, breaker: true });
  expect([view.others.rejected, view.meetsTarget, view.spans[0]?.state]).toEqual([18, true, 'closed']);
  expect(view.openedAt).toBeGreaterThan(start.timeout + 10);
  expect(view.calls.fast).toBeGreaterThan(1000);
});

test('a breaker learns of the failures no sooner than the timeout', () => {
  const view = viewBreaker({ ...start, breaker: true, timeout: 5 });
  expect(view.openedAt).toBeGreaterThan(15);
  expect(view.meetsTarget).toBe(false);
});

test('a breaker does not see what is slow but comes in time', () => {
  const settings = { ...start, breaker: true, slow: 1.5 };
  const view = viewBreaker(settings);
  expect([view.openedAt, view.calls.failed, view.meetsTarget]).toEqual([undefined, 0, false]);
  expect(text.reading(settings, view)).toContain('breaker tidak melihat apa-apa');
});

test('a breaker that stays open long refuses a dependency that is well again', () => {
  const long = viewBreaker({ ...start, breaker: true, open: 25 });
  const short = viewBreaker({ ...start, breaker: true, open: 1 });
  expect(long.calls.succeeded).toBeLessThan(short.calls.succeeded / 2);
  expect(short.closedAt).toBeLessThan(42);
});

test('the spans of the breaker fill the minute', () => {
  const { spans } = viewBreaker({ ...start, breaker: true });
  expect([spans[0]?.from, spans.at(-1)?.to]).toEqual([0, 60]);
  for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.to);
});

test('an address gives the state back', () => {
  const state = { breaker: true, timeout: 0.5, slow: 12, threshold: 80, window: 35, open: 14 };
  expect(address.parse(address.format(state))).toEqual(state);
});
