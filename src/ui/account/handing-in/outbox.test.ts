import { expect, it } from 'vitest';
import type { Answer } from '../api-client.ts';
import { postponed } from './outbox.ts';

const refused = (status: number, retryAfter?: number): Answer<unknown> => ({
  kind: 'refused',
  status,
  code: undefined,
  message: '',
  correlationId: undefined,
  details: undefined,
  retryAfter,
});

it('keeps a submission where the server may take it later', () => {
  expect(postponed({ kind: 'unreachable' })).toMatchObject({ why: 'offline' });
  expect(postponed(refused(503, 12))).toEqual({ kind: 'later', why: 'busy', seconds: 12 });
  expect(postponed(refused(429))).toMatchObject({ why: 'busy', seconds: 30 });
  expect(postponed(refused(500))).toMatchObject({ why: 'busy' });
  expect(postponed(refused(401))).toMatchObject({ why: 'signed-out' });
});

it.each([400, 404, 409, 413, 422])('lets go of one that was refused with %s', (status) => {
  expect(postponed(refused(status))).toBeUndefined();
});

it('lets go of one that the server has', () => {
  expect(postponed({ kind: 'ok', status: 202, body: {} })).toBeUndefined();
});
