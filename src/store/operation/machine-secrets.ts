import type { Store } from '../database/open.ts';
import { countRows, lockUntilEnd } from '../database/dialect.ts';

/** A challenge that was given out and not yet answered; `id` is the SHA-256 of its nonce. */
export interface StoredNonce {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** A token as it is kept; `hash` is its SHA-256, `principal` whom it stands for, as plain data. */
export interface StoredToken {
  readonly hash: string;
  readonly kind: string;
  readonly principal: unknown;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Challenges of the sign-in of machines, for every process that serves. */
export function createNonceStore({ db, transaction }: Store) {
  return {
    /** Removes what expired by `now`, then keeps the nonce, unless `maximum` others are there: then it is 'full'. */
    create: ({ expiresAt, id }: StoredNonce, { maximum, now }: { readonly now: number; readonly maximum: number }) =>
      transaction(async (trx): Promise<'created' | 'full'> => {
        await lockUntilEnd(trx, 'machine_nonces');
        await trx.deleteFrom('machine_nonces').where('expires_at', '<=', now).execute();
        const { kept } = await trx
          .selectFrom('machine_nonces')
          .select(countRows().as('kept'))
          .executeTakeFirstOrThrow();
        if (kept >= maximum) return 'full';
        await trx.insertInto('machine_nonces').values({ id, expires_at: expiresAt }).execute();
        return 'created';
      }),

    /** Takes a nonce away; of any number of callers at once, at most one is told that it was there and not expired. */
    async consume(id: string, now: number): Promise<boolean> {
      const taken = await db
        .deleteFrom('machine_nonces')
        .where('id', '=', id)
        .returning('expires_at')
        .executeTakeFirst();
      return taken !== undefined && taken.expires_at > now;
    },
  };
}

/** Opaque tokens of machines, for every process that serves. */
export function createTokenStore({ db, transaction }: Store) {
  return {
    /** Removes what expired by the token's `createdAt`, then keeps the token. */
    create: ({ createdAt, expiresAt, hash, kind, principal }: StoredToken) =>
      transaction(async (trx): Promise<void> => {
        await trx.deleteFrom('tokens').where('expires_at', '<=', createdAt).execute();
        await trx
          .insertInto('tokens')
          .values({ hash, kind, principal: JSON.stringify(principal), created_at: createdAt, expires_at: expiresAt })
          .execute();
      }),

    /** The token of this kind and hash, unless it expired by `now`. */
    async find(kind: string, hash: string, now: number): Promise<StoredToken | undefined> {
      const row = await db
        .selectFrom('tokens')
        .selectAll()
        .where('hash', '=', hash)
        .where('kind', '=', kind)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const principal: unknown = JSON.parse(row.principal);
      return { hash, kind, principal, createdAt: row.created_at, expiresAt: row.expires_at };
    },

    /** Takes the token of this kind and hash away, if it is there. */
    async remove(kind: string, hash: string): Promise<void> {
      await db.deleteFrom('tokens').where('hash', '=', hash).where('kind', '=', kind).execute();
    },
  };
}
