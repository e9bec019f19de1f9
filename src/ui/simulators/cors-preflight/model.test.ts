import { expect, test } from 'vitest';
import { viewCors } from './model.ts';
import { address } from './settings.ts';

const { start } = address;
const right = { ...start, session: 'valid', errors: true } as const;

test('at the start the preflight passes, and the 401 is hidden from the script but not from curl', () => {
  const { run, curl, arrived, tally } = viewCors(start);
  expect(run.outcome).toEqual({ kind: 'network-error', refusal: { kind: 'origin-missing' } });
  expect([arrived, curl.status, run.preflightSeconds]).toEqual([true, 401, 600]);
  expect(tally).toEqual({ portal: { read: 3, of: 9 }, leaks: { read: 0, of: 2 }, bareStatus: 401 });
});

test('with headers on errors the portal reads everything, and nobody else anything', () => {
  expect(viewCors({ ...start, errors: true }).run.outcome).toMatchObject({ kind: 'readable', status: 401 });
  expect(viewCors(right).tally).toEqual({ portal: { read: 9, of: 9 }, leaks: { read: 0, of: 2 }, bareStatus: 401 });
});

test('a limit that is exceeded tells the script when to come back', () => {
  expect(viewCors({ ...right, session: 'limited' }).run.outcome).toEqual({
    kind: 'readable',
    status: 429,
    headers: { 'content-type': 'application/json', 'retry-after': '20' },
  });
});

test('an authorizer before OPTIONS keeps every call of the portal from being sent', () => {
  const { arrived, tally } = viewCors({ ...right, guarded: true });
  expect([arrived, tally.portal.read]).toEqual([false, 0]);
});

test.each([
  ['any', false, 0],
  ['any', true, 0],
  ['any-https', false, 0],
  ['any-https', true, 2],
  ['reflect', true, 2],
  ['list', true, 0],
] as const)('origins %s, credentials %s: %i other pages read data', (origins, credentials, read) => {
  expect(viewCors({ ...right, origins, credentials }).tally.leaks.read).toBe(read);
});

test('a server that takes the origin for a permission gives its data to curl', () => {
  expect(viewCors({ ...right, check: 'origin', token: false }).tally.bareStatus).toBe(200);
});

test('a story tells both ways, and marks where the script was left with nothing', () => {
  const { story } = viewCors(start);
  expect(story.steps.map(({ op }) => op)).toEqual([
    'fetch',
    'ask',
    'answer',
    'send',
    'answer-bare',
    'hidden',
    'curl',
    'curl-read',
  ]);
  expect(story.steps.filter(({ mark }) => mark !== undefined).map(({ op }) => op)).toEqual(['answer-bare', 'hidden']);
});

test('an address gives the state back', () => {
  const state = { ...right, page: 'recipes', method: 'PATCH', origins: 'reflect', age: 'year' } as const;
  expect(address.parse(address.format(state))).toEqual(state);
});
