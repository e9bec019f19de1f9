import { lockUntilEnd } from '../database/dialect.ts';
import type { Db, InTransaction } from '../database/dialect.ts';

/** The variant that an account has of an exercise now, or undefined before it was given one. */
export async function findVariant(db: Db, account: string, exercise: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('variants')
    .select('variant_no')
    .where('account_id', '=', account)
    .where('exercise', '=', exercise)
    .orderBy('variant_no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.variant_no;
}

/** The number of the account's variant; the first one, 0, is given now where there is none. */
export async function assignVariant(
  trx: InTransaction,
  account: string,
  exercise: string,
  at: number,
): Promise<number> {
  await lockUntilEnd(trx, 'variants', account, exercise);
  return (await findVariant(trx, account, exercise)) ?? (await give(trx, account, exercise, 0, 'first', at));
}

/** Gives the account another variant, and keeps on record that it asked for one. Resolves to its number. */
export async function rerollVariant(
  trx: InTransaction,
  account: string,
  exercise: string,
  at: number,
): Promise<number> {
  const current = await assignVariant(trx, account, exercise, at);
  return give(trx, account, exercise, current + 1, 'reroll', at);
}

async function give(
  trx: InTransaction,
  account_id: string,
  exercise: string,
  variant_no: number,
  origin: 'first' | 'reroll',
  assigned_at: number,
): Promise<number> {
  await trx.insertInto('variants').values({ account_id, exercise, variant_no, origin, assigned_at }).execute();
  return variant_no;
}
