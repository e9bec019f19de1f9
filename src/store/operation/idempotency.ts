import { z } from 'zod';
import type { Db } from '../database/dialect.ts';

/** How long an answer is given again. */
export const keysLastMs = 48 * 3_600_000;

export interface IdempotencyKey {
  /** Who asks: `account:` or `machine:` and the id. */
  readonly caller: string;
  readonly key: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Claim =
  /** The key is the caller's now: do the work, then `finishKey`, or `releaseKey` where it had no effect. */
  | { readonly kind: 'claimed' }
  | { readonly kind: 'done'; readonly answer: StoredAnswer }
  /** The first request is at work, or ended without an answer when its server did. */
  | { readonly kind: 'running'; readonly since: number }
  /** The key belongs to a request with another body or route. */
  | { readonly kind: 'other-request' };

const headersSchema = z.record(z.string(), z.string());

/**
 * Takes a key for a request, or says what became of it. Of any number of equal requests at once one is told `claimed`;
 * inside a transaction the others wait for that one to end.
 * `fingerprint` is a SHA-256 over method, path and canonical body.
 */
export async function claimKey(
  db: Db,
  { caller, key }: IdempotencyKey,
  fingerprint: string,
  now: number,
): Promise<Claim> {
  // Twice at most: between insert and read the key may have been released.
  for (;;) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('idempotency')
      .values({
        caller,
        key,
        fingerprint,
        answer_status: null,
        answer_headers: null,
        answer_body: null,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return { kind: 'claimed' };
    const row = await ofKey(db, { caller, key });
    if (row === undefined) continue;
    if (row.fingerprint !== fingerprint) return { kind: 'other-request' };
    if (row.answer_status === null) return { kind: 'running', since: row.created_at };
    return {
      kind: 'done',
      answer: {
        status: row.answer_status,
        headers: headersSchema.parse(JSON.parse(row.answer_headers ?? '{}')),
        body: row.answer_body ?? '',
      },
    };
  }
}

const ofKey = (db: Db, { caller, key }: IdempotencyKey) =>
  db.selectFrom('idempotency').selectAll().where('caller', '=', caller).where('key', '=', key).executeTakeFirst();

/** Keeps the answer for repeats. */
export async function finishKey(
  db: Db,
  { caller, key }: IdempotencyKey,
  { body, headers, status }: StoredAnswer,
): Promise<void> {
  await db
    .updateTable('idempotency')
    .set({ answer_status: status, answer_headers: JSON.stringify(headers), answer_body: body })
    .where('caller', '=', caller)
    .where('key', '=', key)
    .execute();
}

/** Frees a key whose request had no effect. One that has been answered stays. */
export async function releaseKey(db: Db, { caller, key }: IdempotencyKey): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('caller', '=', caller)
    .where('key', '=', key)
    .where('answer_status', 'is', null)
    .execute();
}
