import type { Db } from '../database/dialect.ts';
import { keysLastMs } from './idempotency.ts';

/** Removes what has ended by `now`: idempotency keys of two days ago, tokens, challenges and counts of requests. */
export async function purgeExpired(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom('idempotency')
    .where('created_at', '<=', now - keysLastMs)
    .execute();
  await db.deleteFrom('tokens').where('expires_at', '<=', now).execute();
  await db.deleteFrom('machine_nonces').where('expires_at', '<=', now).execute();
  await db.deleteFrom('rate_limits').where('expire', '<=', now).execute();
}
