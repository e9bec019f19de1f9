import { expect, test } from 'vitest';
import { atOnce, checkOrder, runChain, startsOf, type Limits } from './timeout-chain.ts';

/** A client with 5 s before a gateway with 29 s, a function with 60 s and a database that hardly has a limit. */
const upsideDown: Limits = { client: 5, gateway: 29, function: 60, database: 300 };
const healthy: Limits = { client: 5, gateway: 4, function: 3, database: 2 };
const run = (limits: Limits, work: number, gateway: 'rest-regional' | 'http' = 'rest-regional') =>
  runChain({ limits, gateway, work, answering: 0.5 });

test('the client leaves first, and all three behind it go on for nobody', () => {
  const { spans, firstToGiveUp, answer } = run(upsideDown, 40);
  expect(firstToGiveUp).toBe('client');
  expect(answer).toEqual({ from: 'nobody' });
  expect(spans.gateway).toEqual({ party: 'gateway', until: 29, gaveUp: true, orphanedAt: 5 });
  expect(spans.function).toEqual({ party: 'function', until: 40.5, gaveUp: false, orphanedAt: 5 });
  expect(spans.database).toEqual({ party: 'database', until: 40, gaveUp: false, orphanedAt: 5 });
});

test('in a healthy order the database gives up first, the handler still answers and nothing is orphaned', () => {
  const { spans, firstToGiveUp, answer } = run(healthy, 40);
  expect(firstToGiveUp).toBe('database');
  expect(answer).toEqual({ from: 'handler', status: 503 });
  expect(Object.values(spans).filter(({ orphanedAt }) => orphanedAt !== undefined)).toEqual([]);
  expect(spans.client.until).toBe(2.5);
});

test.each([
  ['the function is done in time', { client: 60, gateway: 29, function: 28, database: 27 }, 10, 200],
  ['the function outlasts the gateway', { client: 60, gateway: 29, function: 60, database: 300 }, 40, 504],
  ['the function runs out of time', { client: 60, gateway: 29, function: 20, database: 300 }, 40, 502],
] as const)('%s: the client gets what that means', (_, limits, work, status) => {
  expect(run(limits, work).answer).toMatchObject({ status });
});

test('HTTP API does not say which 5xx a function without time left becomes', () => {
  const limits = { client: 60, gateway: 30, function: 20, database: 300 };
  expect(run(limits, 40, 'http').answer).toEqual({ from: 'gateway', status: '5xx' });
});

test('a function that is stopped leaves its query behind', () => {
  const { spans } = run({ client: 60, gateway: 29, function: 20, database: 300 }, 40);
  expect(spans.function.orphanedAt).toBeUndefined();
  expect(spans.database).toMatchObject({ until: 40, orphanedAt: 20 });
});

test('an answer that comes with the last moment of a limit still counts', () => {
  expect(run({ client: 3, gateway: 3, function: 3, database: 3 }, 2.5).answer).toMatchObject({ status: 200 });
});

test('each limit is to be shorter than its caller, by the room for an answer', () => {
  expect(checkOrder(upsideDown).map(({ healthy: ok, room }) => [ok, room])).toEqual([
    [false, -24],
    [false, -31],
    [false, -240],
  ]);
  expect(checkOrder(healthy).every(({ healthy: ok }) => ok)).toBe(true);
  expect(checkOrder({ ...healthy, gateway: 5 })[0]).toEqual({
    caller: 'client',
    callee: 'gateway',
    room: 0,
    healthy: false,
  });
});

test('two retries every five seconds put three queries into the database at once', () => {
  const slow = run(upsideDown, 40);
  const starts = startsOf(slow, 2);
  expect(starts).toEqual([0, 5, 10]);
  expect(atOnce(starts, slow.spans.database)).toBe(3);

  const orderly = run(healthy, 40);
  expect(atOnce(startsOf(orderly, 2), orderly.spans.database)).toBe(1);
  expect(startsOf(run(healthy, 1), 2)).toEqual([0]);
});
