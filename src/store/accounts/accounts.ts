import type { Account, Role } from '#contract';
import { containsText, lockUntilEnd, readAuthMoment, readAuthTruth } from '../database/dialect.ts';
import type { Db, InTransaction } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import { cutPage } from '../page.ts';
import type { Page, PageRequest } from '../page.ts';

export type RoleChange = 'changed' | 'missing' | 'last-administrator';

const accounts = (db: Db) =>
  db.selectFrom('user').select(['id', 'name', 'email', 'emailVerified', 'role', 'createdAt']);

type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number];

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await accounts(db).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toAccount(row);
}

/** Accounts by their address; with `search` those whose name or address holds it. */
export async function listAccounts(
  db: Db,
  { search }: { readonly search?: string | undefined },
  { after, limit }: PageRequest,
): Promise<Page<Account>> {
  const rows = await accounts(db)
    .$if(search !== undefined, (query) =>
      query.where(({ or, ref }) =>
        or([containsText(ref('name'), search ?? ''), containsText(ref('email'), search ?? '')]),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where('email', '>', (last) =>
        last
          .selectFrom('user as last')
          .select('last.email')
          .where('last.id', '=', after?.id ?? ''),
      ),
    )
    .orderBy('email')
    .limit(limit + 1)
    .execute();
  return cutPage(rows, limit, ({ id }) => ({ at: 0, id }), toAccount);
}

/** Names by id, of those accounts that exist. */
export async function readNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function renameAccount(db: Db, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('user').set({ name }).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Changes what an account may be here. One administrator stays, where there is one. */
export async function changeRole(trx: InTransaction, id: string, role: Role): Promise<RoleChange> {
  await lockUntilEnd(trx, 'administrators');
  if (role !== 'admin' && (await isLastAdministrator(trx, id))) return 'last-administrator';
  const { numUpdatedRows } = await trx.updateTable('user').set({ role }).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n ? 'changed' : 'missing';
}

/** Whether nobody would be an administrator if this account were not. */
export async function isLastAdministrator(db: Db, id: string): Promise<boolean> {
  const administrators = await db.selectFrom('user').select('id').where('role', '=', 'admin').limit(2).execute();
  return administrators.length === 1 && administrators[0]?.id === id;
}

/** Whether the installation has an administrator yet. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  return (await db.selectFrom('user').select('id').where('role', '=', 'admin').limit(1).execute()).length > 0;
}

function toAccount({ createdAt, email, emailVerified, id, name, role }: AccountRow): Account {
  return {
    id,
    name,
    email,
    emailVerified: readAuthTruth(emailVerified),
    role,
    createdAt: toMoment(readAuthMoment(createdAt)),
  };
}
