import type { Member, MemberAs } from '#contract';
import { lockUntilEnd } from '../database/dialect.ts';
import type { Db, InTransaction } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import { cutPage } from '../page.ts';
import type { Page, PageRequest } from '../page.ts';

export interface Membership {
  readonly cohort: string;
  readonly name: string;
  readonly as: MemberAs;
}

export type MemberChange = 'changed' | 'missing' | 'last-instructor';

/** The cohorts of an account, as they are now. */
export async function readMemberships(db: Db, account: string): Promise<readonly Membership[]> {
  return db
    .selectFrom('members')
    .innerJoin('cohorts', 'cohorts.id', 'members.cohort_id')
    .select(['cohorts.id as cohort', 'cohorts.name', 'members.member_as as as'])
    .where('account_id', '=', account)
    .orderBy('cohorts.id')
    .execute();
}

const membersWithNames = (db: Db, cohort: string) =>
  db
    .selectFrom('members')
    .innerJoin('user', 'user.id', 'members.account_id')
    .select(['user.id', 'user.name', 'user.email', 'member_as', 'joined_at'])
    .where('cohort_id', '=', cohort);

type NamedMember = Awaited<ReturnType<ReturnType<typeof membersWithNames>['execute']>>[number];

const toMember = ({ email, id, joined_at, member_as, name }: NamedMember): Member => ({
  id,
  name,
  email,
  as: member_as,
  joinedAt: toMoment(joined_at),
});

export async function findMember(db: Db, cohort: string, account: string): Promise<Member | undefined> {
  const row = await membersWithNames(db, cohort).where('account_id', '=', account).executeTakeFirst();
  return row === undefined ? undefined : toMember(row);
}

/** Members in the order in which they joined. */
export async function listMembers(db: Db, cohort: string, { after, limit }: PageRequest): Promise<Page<Member>> {
  const rows = await membersWithNames(db, cohort)
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('joined_at', '>', after?.at ?? 0),
          where.and([where('joined_at', '=', after?.at ?? 0), where('account_id', '>', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('joined_at')
    .orderBy('account_id')
    .limit(limit + 1)
    .execute();
  return cutPage(rows, limit, ({ id, joined_at }) => ({ at: joined_at, id }), toMember);
}

/** Whether a cohort would be without an instructor if this one were not. */
export async function isLastInstructor(db: Db, cohort: string, account: string): Promise<boolean> {
  const instructors = await db
    .selectFrom('members')
    .select('account_id')
    .where('cohort_id', '=', cohort)
    .where('member_as', '=', 'instructor')
    .limit(2)
    .execute();
  return instructors.length === 1 && instructors[0]?.account_id === account;
}

/** Makes a member a learner or an instructor. A cohort keeps one instructor at least. */
export async function changeMember(
  trx: InTransaction,
  cohort: string,
  account: string,
  as: MemberAs,
): Promise<MemberChange> {
  await lockUntilEnd(trx, 'members', cohort);
  if (as === 'learner' && (await isLastInstructor(trx, cohort, account))) return 'last-instructor';
  const { numUpdatedRows } = await trx
    .updateTable('members')
    .set({ member_as: as })
    .where('cohort_id', '=', cohort)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? 'changed' : 'missing';
}

/** Takes a member out. What they handed in stays theirs. */
export async function removeMember(trx: InTransaction, cohort: string, account: string): Promise<MemberChange> {
  await lockUntilEnd(trx, 'members', cohort);
  if (await isLastInstructor(trx, cohort, account)) return 'last-instructor';
  const { numDeletedRows } = await trx
    .deleteFrom('members')
    .where('cohort_id', '=', cohort)
    .where('account_id', '=', account)
    .executeTakeFirst();
  return numDeletedRows > 0n ? 'changed' : 'missing';
}
