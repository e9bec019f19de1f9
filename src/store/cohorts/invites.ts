import { createId } from '../create-id.ts';
import type { Selectable } from 'kysely';
import type { Invite, MemberAs } from '#contract';
import type { Db, InTransaction } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import type { Tables } from '../schema.ts';

export interface NewInvite {
  readonly cohort: string;
  /** SHA-256 of the code without its hyphen, in hexadecimal. */
  readonly codeSha256: string;
  readonly as: MemberAs;
  readonly uses: number;
  readonly expiresAt: number;
  readonly createdBy: string;
  readonly at: number;
}

export type JoinOutcome =
  | {
      readonly kind: 'joined' | 'already';
      readonly cohort: { readonly id: string; readonly name: string };
      readonly as: MemberAs;
    }
  | { readonly kind: 'refused'; readonly reason: 'unknown' | 'revoked' | 'expired' | 'used-up' };

export async function createInvite(db: Db, invite: NewInvite): Promise<Invite> {
  const row = {
    id: createId(),
    cohort_id: invite.cohort,
    code_sha256: invite.codeSha256,
    member_as: invite.as,
    uses: invite.uses,
    used: 0,
    expires_at: invite.expiresAt,
    revoked_at: null,
    created_by: invite.createdBy,
    created_at: invite.at,
  };
  await db.insertInto('invites').values(row).execute();
  return toInvite(row);
}

/** All invites of a cohort, the newest first. */
export async function listInvites(db: Db, cohort: string): Promise<Invite[]> {
  const rows = await db
    .selectFrom('invites')
    .selectAll()
    .where('cohort_id', '=', cohort)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toInvite);
}

/** Ends an invite. Resolves to whether the cohort has it. */
export async function revokeInvite(db: Db, cohort: string, invite: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invites')
    .set((builder) => ({ revoked_at: builder.fn.coalesce('revoked_at', builder.val(at)) }))
    .where('id', '=', invite)
    .where('cohort_id', '=', cohort)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Joins by a code. Who is a member already stays what they are, and no use is spent. */
export async function joinByInvite(
  trx: InTransaction,
  { account, at, codeSha256 }: { readonly account: string; readonly at: number; readonly codeSha256: string },
): Promise<JoinOutcome> {
  const invite = await trx
    .selectFrom('invites')
    .innerJoin('cohorts', 'cohorts.id', 'invites.cohort_id')
    .select(['invites.id', 'cohort_id', 'cohorts.name', 'member_as', 'revoked_at', 'expires_at'])
    .where('code_sha256', '=', codeSha256)
    .executeTakeFirst();
  if (invite === undefined) return { kind: 'refused', reason: 'unknown' };
  if (invite.revoked_at !== null) return { kind: 'refused', reason: 'revoked' };
  if (invite.expires_at <= at) return { kind: 'refused', reason: 'expired' };
  const cohort = { id: invite.cohort_id, name: invite.name };
  if (!(await addMember(trx, cohort.id, account, invite.member_as, at)))
    return { kind: 'already', cohort, as: await readAs(trx, cohort.id, account) };
  if (await spendUse(trx, invite.id)) return { kind: 'joined', cohort, as: invite.member_as };
  await trx.deleteFrom('members').where('cohort_id', '=', cohort.id).where('account_id', '=', account).execute();
  return { kind: 'refused', reason: 'used-up' };
}

async function addMember(
  trx: InTransaction,
  cohort_id: string,
  account_id: string,
  member_as: MemberAs,
  joined_at: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('members')
    .values({ cohort_id, account_id, member_as, joined_at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function readAs(trx: InTransaction, cohort: string, account: string): Promise<MemberAs> {
  const { member_as } = await trx
    .selectFrom('members')
    .select('member_as')
    .where('cohort_id', '=', cohort)
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow();
  return member_as;
}

/** One statement decides, so that of any number of callers at once no more are let in than the invite has uses. */
async function spendUse(trx: InTransaction, invite: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invites')
    .set((builder) => ({ used: builder('used', '+', 1) }))
    .where('id', '=', invite)
    .whereRef('used', '<', 'uses')
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function toInvite(row: Omit<Selectable<Tables['invites']>, 'cohort_id' | 'code_sha256' | 'created_by'>): Invite {
  return {
    id: row.id,
    as: row.member_as,
    uses: row.uses,
    used: row.used,
    expiresAt: toMoment(row.expires_at),
    revoked: row.revoked_at !== null,
    createdAt: toMoment(row.created_at),
  };
}
