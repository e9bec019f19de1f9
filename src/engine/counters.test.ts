import { describe, expect, test } from 'vitest';
import { defaultLimits } from '#course';
import { Allowance } from './allowance.ts';
import { ConsoleRecord } from './console.ts';
import { cutText } from './cut-text.ts';
import { EventQueue } from './event-queue.ts';
import { nestsDeeperThan } from './json-depth.ts';
import { createLatency } from './latency.ts';

describe('EventQueue', () => {
  const drain = (queue: EventQueue): void => {
    for (let event = queue.take(); event !== undefined; event = queue.take()) event.run();
  };
  const always = (): boolean => true;

  test('gives events by time, and in order of arrival where the time is the same', () => {
    const queue = new EventQueue();
    const seen: string[] = [];
    for (const [name, at] of [
      ['c', 5],
      ['a', 1],
      ['d', 5],
      ['b', 1],
      ['e', 9],
      ['f', 5],
    ] as const)
      queue.push({ at, live: always, run: () => seen.push(name) });
    drain(queue);
    expect(seen.join('')).toBe('abcdfe');
  });

  test('takes in what is pushed while it is drained, before what is due later', () => {
    const queue = new EventQueue();
    const seen: string[] = [];
    queue.push({
      at: 1,
      live: always,
      run: () => (seen.push('first'), queue.push({ at: 1, live: always, run: () => seen.push('second') })),
    });
    queue.push({ at: 2, live: always, run: () => seen.push('third') });
    drain(queue);
    expect(seen).toEqual(['first', 'second', 'third']);
  });

  test('passes over what is no longer live when it is due', () => {
    const queue = new EventQueue();
    const seen: string[] = [];
    let live = true;
    queue.push({ at: 1, live: always, run: () => void (live = false) });
    queue.push({ at: 2, live: () => live, run: () => seen.push('dead') });
    queue.push({ at: 3, live: always, run: () => seen.push('alive') });
    drain(queue);
    expect(seen).toEqual(['alive']);
    expect(queue.take()).toBeUndefined();
  });

  test('is empty after clear, and usable', () => {
    const queue = new EventQueue();
    queue.push({ at: 1, live: always, run: always });
    queue.clear();
    expect(queue.take()).toBeUndefined();
    queue.push({ at: 0, live: always, run: always });
    expect(queue.take()?.at).toBe(0);
  });
});

describe('Allowance', () => {
  const limits = { ...defaultLimits, fuel: 100, scenarioFuel: 40, jobs: 3, timers: 1, messages: 2 };

  test('fuel of a scenario is renewed, fuel of the whole is not', () => {
    const allowance = new Allowance(limits);
    for (const left of [40, 40, 20]) {
      allowance.beginScenario();
      expect(allowance.fuelLeft).toBe(left);
      allowance.spendFuel(Math.min(40, left));
    }
    expect(allowance.fuelUsed).toBe(100);
    expect(allowance.exhausted).toBe('fuel');
  });

  test('the end of a scenario is not the end of the whole', () => {
    const allowance = new Allowance(limits);
    allowance.beginScenario();
    allowance.spendFuel(40);
    expect({ left: allowance.fuelLeft, exhausted: allowance.exhausted }).toEqual({ left: 0, exhausted: undefined });
  });

  test('counts up to the bound, and keeps the bound that was hit first', () => {
    const allowance = new Allowance(limits);
    expect([allowance.spend('timers'), allowance.spend('timers')]).toEqual([true, false]);
    expect([allowance.spend('messages', 2), allowance.spend('messages')]).toEqual([true, false]);
    expect(allowance.spend('jobs', 3)).toBe(true);
    expect(allowance.jobsLeft).toBe(0);
    expect(allowance.exhausted).toBe('timers');
  });
});

describe('nestsDeeperThan', () => {
  test.each([
    ['[[1]]', 2, false],
    ['[[1]]', 1, true],
    ['[[],[],[[]]]', 2, true],
    ['{"a":{"b":[]}}', 2, true],
    ['{"a":{"b":[]}}', 3, false],
    ['"[[[[[[[["', 0, false],
    [String.raw`["\"[[[", "]]]\\", []]`, 2, false],
    [String.raw`["\"[[[", "]]]\\", [[]]]`, 2, true],
  ])('%s beyond %i: %s', (json, maximum, expected) => {
    expect(nestsDeeperThan(json, maximum)).toBe(expected);
  });
});

describe('createLatency', () => {
  const draw = (seed: string, bounds: readonly [number, number], count = 2000): number[] => {
    const latency = createLatency(seed, bounds);
    return Array.from({ length: count }, latency);
  };

  test('is a function of the seed', () => {
    expect(draw('a', [1, 40], 8)).toEqual([31, 22, 7, 31, 14, 8, 6, 21]);
    expect(draw('a', [1, 40])).not.toEqual(draw('b', [1, 40]));
  });

  test('stays within its bounds and reaches both', () => {
    const drawn = draw('x', [3, 7]);
    expect([...new Set(drawn)].sort()).toEqual([3, 4, 5, 6, 7]);
    expect(new Set(draw('x', [5, 5]))).toEqual(new Set([5]));
  });

  test('is about even', () => {
    const counts = [3, 4, 5, 6, 7].map((value) => draw('even', [3, 7]).filter((drawn) => drawn === value).length);
    for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(80);
  });
});

describe('ConsoleRecord', () => {
  test('keeps what fits, marks the line that was cut and drops the rest', () => {
    const record = new ConsoleRecord(10);
    record.add('log', 'four');
    record.add('error', 'five more');
    record.add('log', 'dropped');
    expect(record.lines).toEqual([
      { level: 'log', text: 'four' },
      { level: 'error', text: 'five ', cut: true },
    ]);
  });

  test('counts empty lines and knows no level but its own', () => {
    const record = new ConsoleRecord(5);
    for (let line = 0; line < 100; line += 1) record.add('table', '');
    expect(record.lines).toHaveLength(5);
    expect(record.lines[0]).toEqual({ level: 'log', text: '' });
  });
});

test('cutText leaves no half of a surrogate pair', () => {
  expect(cutText('ab\u{1F600}', 3)).toBe('ab\ufffd');
  expect(cutText('ab\u{1F600}', 4)).toBe('ab\u{1F600}');
  expect(cutText('\udc00\ud800x', 9)).toBe('\ufffd\ufffdx');
});
