import canonicalize from 'canonicalize';
import type { TypedResponse } from 'hono';
import { sha256Hex } from '#course';
import { claimKey, finishKey, releaseKey } from '#store';
import type { IdempotencyKey, InTransaction } from '#store';
import { principalName } from '../policy/policy.ts';
import type { ApiContext } from './context.ts';
import { fail } from './fail.ts';
import type { Failure } from './fail.ts';

/** What a command answers when its effect is done. */
export interface Answer<Status extends 200 | 201 | 202, Body> {
  readonly kind: 'answer';
  readonly status: Status;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A command that was refused before it had any effect: its key may be used again. */
export interface Refused<Response_> {
  readonly kind: 'refused';
  readonly response: Response_;
}

type KeyFailure = Failure<'IDEMPOTENCY_KEY_MISSING' | 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_IN_PROGRESS'>;

const keyPattern = /^[A-Za-z0-9_-]{16,64}$/;

/** The key of a request, or undefined where it carries none that may be one. */
export function readKey(context: ApiContext): IdempotencyKey | undefined {
  const key = context.req.header('idempotency-key') ?? '';
  return keyPattern.test(key) ? { caller: principalName(context.get('principal')), key } : undefined;
}

/**
 * Runs a command once for each key of a caller. Key, effect and answer are written in one transaction: a crash leaves all of
 * them or none, a repeat at the same time waits for the first one, and a refusal leaves the key free. The same key with an
 * equal body (whatever the order of its fields) gets the same answer; with another body or route, 409.
 */
export async function runCommand<Status extends 200 | 201 | 202, Body, Response_ = never>(
  context: ApiContext,
  body: unknown,
  work: (trx: InTransaction, key: IdempotencyKey) => Promise<Answer<Status, Body> | Refused<Response_>>,
): Promise<(Response & TypedResponse<Body, Status, 'json'>) | Response_ | KeyFailure> {
  const key = readKey(context);
  if (key === undefined) return fail(context, 'IDEMPOTENCY_KEY_MISSING');
  const { clock, store } = context.get('services');
  const fingerprint = sha256Hex(`${context.req.method} ${context.req.path}\n${canonicalize(body) ?? ''}`);
  return store.transaction(async (trx) => {
    const claim = await claimKey(trx, key, fingerprint, clock());
    switch (claim.kind) {
      case 'other-request':
        return fail(context, 'IDEMPOTENCY_KEY_REUSED');
      case 'running':
        return fail(context, 'IDEMPOTENCY_IN_PROGRESS', { retryAfter: 1 });
      case 'done':
        context.get('notes')['replayed'] = true;
        return send<Status, Body>(context, claim.answer.status, claim.answer.body, {
          ...claim.answer.headers,
          'idempotency-replayed': 'true',
        });
      case 'claimed': {
        const result = await work(trx, key);
        if (result.kind === 'refused') {
          await releaseKey(trx, key);
          return result.response;
        }
        const text = JSON.stringify(result.body);
        await finishKey(trx, key, { status: result.status, headers: result.headers ?? {}, body: text });
        return send<Status, Body>(context, result.status, text, result.headers ?? {});
      }
    }
  });
}

function send<Status extends 200 | 201 | 202, Body>(
  context: ApiContext,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
) {
  return context.body(text, status as Status, {
    ...headers,
    'content-type': 'application/json',
  }) as unknown as Response & TypedResponse<Body, Status, 'json'>;
}
