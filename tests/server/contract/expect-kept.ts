import { expect } from 'vitest';
import type { Reply } from '../../support/server.ts';
import { declaredCodes } from './contract.ts';
import type { Contract, Operation } from './contract.ts';

/**
 * Failures that stand under `default`: any route may give them, in the one shape of every failure. 500 is among what the document
 * names there, and never what a test may see.
 */
const anyRoute: Readonly<Record<number, readonly string[]>> = {
  401: ['NOT_SIGNED_IN'],
  403: ['ORIGIN_REFUSED'],
  413: ['BODY_TOO_LARGE'],
  415: ['BODY_NOT_JSON'],
  429: ['RATE_LIMITED'],
  503: ['NOT_READY'],
  504: ['TIMED_OUT'],
};

/** Holds an answer to what its operation declares for its status, and to what is promised of every answer. */
export function expectKept(contract: Contract, operation: Operation, reply: Reply): void {
  const { headers, status, text } = reply;
  const at = `${operation.name} ${status} ${text.slice(0, 500)}`;
  expect(headers.get('x-correlation-id'), at).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  expect(headers.get('cache-control'), at).toBe('no-store');
  expect(headers.get('x-content-type-options'), at).toBe('nosniff');
  const entry = String(status) in operation.responses ? String(status) : 'default';
  const content = operation.responses[entry]?.content;
  if (content === undefined) {
    expect(text, at).toBe('');
    return;
  }
  const type = (headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
  expect(Object.keys(content), at).toContain(type);
  const place = ['paths', `/api/v1${operation.path}`, operation.method.toLowerCase(), 'responses', entry, 'content'];
  const value: unknown = type === 'application/json' ? reply.body : text;
  expect(contract.problems([...place, type, 'schema'], value), at).toEqual([]);
  if (status >= 400) expectFailure(operation, reply, at);
}

function expectFailure(operation: Operation, { body, headers, status }: Reply, at: string): void {
  const { code, correlationId } = (
    body as { readonly error: { readonly code: string; readonly correlationId: string } }
  ).error;
  expect(correlationId, at).toBe(headers.get('x-correlation-id'));
  expect([...declaredCodes(operation, status), ...(anyRoute[status] ?? [])], at).toContain(code);
  if (status === 429 || status === 503) expect(Number(headers.get('retry-after')), at).toBeGreaterThan(0);
}
