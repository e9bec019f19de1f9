import { expect, it } from 'vitest';
import { runDependency, type CallEnd, type DependencyRun, type SlowDependency } from './slow-dependency.ts';

const system: SlowDependency = {
  seconds: 60,
  slowFrom: 10,
  slowUntil: 40,
  slowMs: 10_000,
  wellMs: 80,
  timeoutMs: 2000,
  calling: 40,
  others: 20,
  otherMs: 50,
  slots: 50,
  breaker: undefined,
};
const breaker = { window: 20, threshold: 0.5, openMs: 5000 };

const sum = (run: DependencyRun, end: CallEnd) => run.seconds.reduce((total, { calls }) => total + calls[end], 0);
const rejectedOthers = (run: DependencyRun) => run.seconds.reduce((total, { others }) => total + others.rejected, 0);
const peak = (run: DependencyRun) => Math.max(...run.seconds.map(({ busy }) => busy));

it('takes as many slots as rate times duration while all is well', () => {
  const run = runDependency({ ...system, slowFrom: 60 });
  // 40/s × 0.08 s + 20/s × 0.05 s = 4.2, and a few more where some come close together
  expect(peak(run)).toBeGreaterThanOrEqual(4);
  expect(peak(run)).toBeLessThanOrEqual(8);
  expect([sum(run, 'succeeded'), rejectedOthers(run)]).toEqual([2400, 0]);
});

it('gives every request one end', () => {
  for (const given of [system, { ...system, breaker }])
    for (const { calls, others } of runDependency(given).seconds) {
      expect(calls.succeeded + calls.failed + calls.fast + calls.rejected).toBe(40);
      expect(others.served + others.rejected).toBe(20);
    }
});

it('fills every slot with waiting calls, so that requests without the dependency are turned away too', () => {
  const run = runDependency(system);
  expect(peak(run)).toBe(50);
  expect(rejectedOthers(run)).toBeGreaterThan(200);
  expect([sum(run, 'fast'), run.states]).toEqual([0, [{ from: 0, state: 'closed' }]]);
});

it('holds rate times timeout at most where that is less than the slots', () => {
  // 40/s × 1 s + 20/s × 0.05 s = 41
  const run = runDependency({ ...system, timeoutMs: 1000 });
  expect(peak(run)).toBeGreaterThanOrEqual(41);
  expect(peak(run)).toBeLessThanOrEqual(44);
  expect(rejectedOthers(run)).toBe(0);
});

it('learns of it with the first timeout, and then hardly waits any more', () => {
  const run = runDependency({ ...system, breaker });
  const opened = run.states.find(({ state }) => state === 'open');
  expect(opened?.from).toBeGreaterThan(12_000);
  expect(opened?.from).toBeLessThan(12_500);
  expect(rejectedOthers(run)).toBeLessThan(20);
  expect(sum(run, 'failed')).toBeLessThan(sum(runDependency(system), 'failed') / 5);
});

it('closes after the first try that succeeds', () => {
  const run = runDependency({ ...system, breaker });
  expect(run.states.at(-1)?.state).toBe('closed');
  expect(run.seconds.at(-1)?.calls.succeeded).toBe(40);
  const tries = run.states.filter(({ state }) => state === 'half-open').map(({ from }) => from);
  for (const [index, from] of tries.slice(1).entries()) expect(from - (tries[index] ?? 0)).toBeGreaterThanOrEqual(7000);
});

it('does not open for calls that are slow but come before the timeout', () => {
  const run = runDependency({ ...system, breaker, slowMs: 1900 });
  expect(run.states).toEqual([{ from: 0, state: 'closed' }]);
  expect(sum(run, 'failed')).toBe(0);
  expect(rejectedOthers(run)).toBeGreaterThan(100);
});
