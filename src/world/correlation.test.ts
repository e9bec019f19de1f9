import { expect, test } from 'vitest';
import {
  acceptCorrelationId,
  correlationIdOf,
  isSafeCorrelationId,
  searchTrail,
  writeTrail,
  type TracedRequest,
  type TrailPolicy,
} from './correlation.ts';

const request: TracedRequest = { id: 'r1', at: 0, fate: 'worker-fails' };
const other: TracedRequest = { id: 'r2', at: 5, fate: 'done' };
const right: TrailPolicy = { client: 'sends', intake: 'checked', message: 'with-id', handlerLogsGatewayId: true };

const found = (changes: Partial<TrailPolicy>) => {
  const policy = { ...right, ...changes };
  const lines = writeTrail([request, other], policy);
  return searchTrail(lines, correlationIdOf(request, policy)).map(({ hop, event }) => `${hop} ${event}`);
};

test('an id that is carried everywhere finds every line of its request and no other', () => {
  expect(found({})).toEqual([
    'authorizer allowed',
    'handler accepted',
    'queue sent',
    'gateway answered',
    'worker started',
    'worker failed',
  ]);
});

test('a message without the id loses the worker', () => {
  expect(found({ message: 'without-id' })).not.toContain('worker failed');
});

test('without the gateway’s id beside its own, the gateway’s lines stay apart', () => {
  expect(found({ handlerLogsGatewayId: false })).toEqual([
    'handler accepted',
    'queue sent',
    'worker started',
    'worker failed',
  ]);
});

test('a client without an id leaves nothing to search by, unless one is made', () => {
  expect(found({ client: 'nothing', intake: 'as-is' })).toEqual([]);
  expect(found({ client: 'nothing' })).toHaveLength(6);
});

test('an id with a line break writes a line of its own, unless it is checked', () => {
  const events = (intake: TrailPolicy['intake']) =>
    writeTrail([request], { ...right, client: 'unsafe', intake }).map(({ event }) => event);
  expect(events('as-is')).toContain('forged');
  expect(events('checked')).not.toContain('forged');
});

test('a request ends where its fate says', () => {
  const last = (fate: TracedRequest['fate']) => writeTrail([{ ...request, fate }], right).at(-1);
  expect(last('done')).toMatchObject({ hop: 'worker', event: 'finished' });
  expect(last('queue-refuses')).toMatchObject({ hop: 'gateway', event: 'answered' });
  expect(writeTrail([{ ...request, fate: 'handler-fails' }], right).map(({ hop }) => hop)).not.toContain('queue');
});

test.each([
  ['c-8f2b-77aa', true],
  ['01HZX4.a_b', true],
  ['short', false],
  ['a'.repeat(65), false],
  ['c-8f2b\nX: 1', false],
  ['c-8f2b-77aa ', false],
  ['<script>x</script>', false],
])('%j is safe: %s', (value, expected) => {
  expect(isSafeCorrelationId(value)).toBe(expected);
  expect(acceptCorrelationId(value, 'made')).toBe(expected ? value : 'made');
});
