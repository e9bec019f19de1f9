import type { Db } from '../database/dialect.ts';

/** A value of this installation. Where there is none, `make` gives it; of several processes at once one prevails. */
export async function ensureInstallationValue(db: Db, key: string, make: () => string): Promise<string> {
  const known = await findInstallationValue(db, key);
  if (known !== undefined) return known;
  await db
    .insertInto('installation')
    .values({ key, value: make() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('installation')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return value;
}

export async function findInstallationValue(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

export async function setInstallationValue(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('installation')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** Takes a value away if it is this one. Of any number of callers at once, one is told that it was. */
export async function takeInstallationValue(db: Db, key: string, value: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('installation')
    .where('key', '=', key)
    .where('value', '=', value)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
