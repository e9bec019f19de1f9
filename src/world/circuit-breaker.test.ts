import { expect, it } from 'vitest';
import { createCircuitBreaker, type CircuitBreaker } from './circuit-breaker.ts';

const rules = { window: 4, threshold: 0.5, openMs: 1000 };

function call(breaker: CircuitBreaker, succeeded: boolean, now: number): boolean {
  const permit = breaker.ask(now);
  if (permit !== undefined) breaker.report(permit, succeeded, now);
  return permit !== undefined;
}

function openBreaker(): CircuitBreaker {
  const breaker = createCircuitBreaker(rules);
  for (const succeeded of [true, true, false, false]) call(breaker, succeeded, 0);
  return breaker;
}

it('does not judge before its window is full', () => {
  const breaker = createCircuitBreaker(rules);
  for (const now of [0, 1, 2]) call(breaker, false, now);
  expect(breaker.state).toBe('closed');
  call(breaker, false, 3);
  expect(breaker.state).toBe('open');
});

it('opens at the threshold and not below it', () => {
  const breaker = createCircuitBreaker(rules);
  for (const succeeded of [true, false, true, true, false]) call(breaker, succeeded, 0);
  expect(breaker.state).toBe('open');
  const calm = createCircuitBreaker(rules);
  for (const succeeded of [true, false, true, true, true, true, false]) call(calm, succeeded, 0);
  expect(calm.state).toBe('closed');
});

it('lets nothing through while it is open', () => {
  const breaker = openBreaker();
  expect(call(breaker, true, 999)).toBe(false);
  expect(breaker.state).toBe('open');
});

it('tries with one call at a time when its time is over', () => {
  const breaker = openBreaker();
  expect(breaker.ask(1000)).toBeDefined();
  expect(breaker.state).toBe('half-open');
  expect(breaker.ask(1001)).toBeUndefined();
});

it('closes after a try that succeeds, and forgets what was before', () => {
  const breaker = openBreaker();
  call(breaker, true, 1000);
  expect(breaker.state).toBe('closed');
  for (const now of [1001, 1002, 1003]) call(breaker, false, now);
  expect(breaker.state).toBe('closed');
});

it('opens again for its whole time after a try that fails', () => {
  const breaker = openBreaker();
  call(breaker, false, 1000);
  expect([breaker.state, call(breaker, true, 1999), call(breaker, true, 2000)]).toEqual(['open', false, true]);
});

it('does not listen to calls that began before it opened', () => {
  const breaker = createCircuitBreaker(rules);
  const late = breaker.ask(0);
  for (let count = 0; count < 4; count += 1) call(breaker, false, 0);
  breaker.ask(1000);
  if (late !== undefined) breaker.report(late, true, 1001);
  expect(breaker.state).toBe('half-open');
});
