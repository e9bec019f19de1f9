import { describe, expect, test } from 'vitest';
import { scenarios } from '#exercises/ekspor-async/scenarios.ts';
import { findInternal, findSecret, internals, tokenOf } from './secrets.ts';

const [scenario] = scenarios('0123456789abcdef');
if (scenario === undefined) throw new Error('no scenario');
const [command] = scenario.steps;
if (command?.kind !== 'command') throw new Error('no command');

describe('a response', () => {
  test.each(Object.entries(internals))('with the text of an exception of %s reveals something', (_, text) => {
    expect(findInternal({ error: { code: 'X', message: text } })).toBeDefined();
  });

  test('with a stack reveals something, in any field', () => {
    expect(findInternal({ error: { detail: ['Error: no\n    at work (other.js:1:1)'] } })).toBe('stack');
    expect(findInternal({ error: { message: 'startExport solution.ts:12' } })).toBe('solution.ts');
  });

  test('of our own words reveals nothing', () => {
    expect(findInternal({ error: { code: 'QUEUE_UNAVAILABLE', message: 'Coba lagi\nnanti at' } })).toBeUndefined();
  });
});

describe('a log entry', () => {
  const { body, caller } = command;
  test.each([
    ['token', { headers: { authorization: `Bearer ${tokenOf(caller)}` } }],
    ['email', { caller: { email: caller.email } }],
    ['payload', { query: body }],
    ['payload', { query: JSON.stringify(body) }],
  ])('with %s says too much', (secret, entry) => {
    expect(findSecret(scenario, 0, entry)).toBe(secret);
  });

  test('with ids says enough', () => {
    expect(findSecret(scenario, 0, { jobId: 'id-1', tenantId: caller.tenantId, sub: caller.sub })).toBeUndefined();
  });
});
