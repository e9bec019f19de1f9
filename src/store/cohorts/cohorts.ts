import { createId } from '../create-id.ts';
import type { Cohort, MemberAs } from '#contract';
import type { Db, InTransaction } from '../database/dialect.ts';
import { countRows } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import { cutPage } from '../page.ts';
import type { Page, PageRequest } from '../page.ts';

/** A cohort as it stands, whoever looks at it. */
export type CohortFacts = Omit<Cohort, 'as'>;

/** Whose cohorts are asked for; `all` is for administrators. */
export type CohortsOf =
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'listed'; readonly ids: readonly string[] }
  | { readonly kind: 'all' };

export interface NewCohort {
  readonly name: string;
  readonly startsOn?: string | undefined;
  readonly weeks?: number | undefined;
  readonly at: number;
  /** The account that makes it and becomes its first instructor. */
  readonly instructor: string;
}

/** Makes a cohort and its first instructor. Resolves to its id. */
export async function createCohort(
  trx: InTransaction,
  { at, instructor, name, startsOn, weeks }: NewCohort,
): Promise<string> {
  const id = createId();
  await trx
    .insertInto('cohorts')
    .values({ id, name, starts_on: startsOn ?? null, weeks: weeks ?? null, created_at: at })
    .execute();
  await trx
    .insertInto('members')
    .values({ cohort_id: id, account_id: instructor, member_as: 'instructor', joined_at: at })
    .execute();
  return id;
}

export async function findCohort(db: Db, id: string): Promise<CohortFacts | undefined> {
  const { items } = await listCohorts(db, { kind: 'listed', ids: [id] }, { limit: 1 });
  return items[0];
}

/** Cohorts, the newest first, each with what the account is in it where cohorts of an account were asked for. */
export async function listCohorts(
  db: Db,
  of: CohortsOf,
  { after, limit }: PageRequest,
): Promise<Page<CohortFacts & { readonly memberAs?: MemberAs }>> {
  if (of.kind === 'listed' && of.ids.length === 0) return { items: [] };
  const rows = await db
    .selectFrom('cohorts')
    .leftJoin('members', (join) =>
      join
        .onRef('members.cohort_id', '=', 'cohorts.id')
        .on('members.account_id', '=', of.kind === 'account' ? of.id : ''),
    )
    .select(['cohorts.id', 'name', 'starts_on', 'weeks', 'created_at', 'member_as'])
    .$if(of.kind === 'account', (query) => query.where('member_as', 'is not', null))
    .$if(of.kind === 'listed', (query) => query.where('cohorts.id', 'in', of.kind === 'listed' ? of.ids : []))
    .$if(after !== undefined, (query) => query.where('cohorts.id', '<', after?.id ?? ''))
    .orderBy('cohorts.id', 'desc')
    .limit(limit + 1)
    .execute();
  const ids = rows.map(({ id }) => id);
  const [learners, instructors] = [await countLearners(db, ids), await readInstructors(db, ids)];
  return cutPage(
    rows,
    limit,
    ({ id }) => ({ at: 0, id }),
    ({ created_at, id, member_as, name, starts_on, weeks }) => ({
      id,
      name,
      ...(starts_on === null ? {} : { startsOn: starts_on }),
      ...(weeks === null ? {} : { weeks }),
      learners: learners.get(id) ?? 0,
      instructors: instructors.filter(({ cohort }) => cohort === id).map((one) => ({ id: one.id, name: one.name })),
      createdAt: toMoment(created_at),
      ...(member_as === null ? {} : { memberAs: member_as }),
    }),
  );
}

async function countLearners(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('members')
    .select(['cohort_id', countRows().as('learners')])
    .where('cohort_id', 'in', ids)
    .where('member_as', '=', 'learner')
    .groupBy('cohort_id')
    .execute();
  return new Map(rows.map(({ cohort_id, learners }) => [cohort_id, learners]));
}

async function readInstructors(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('members')
    .innerJoin('user', 'user.id', 'members.account_id')
    .select(['members.cohort_id as cohort', 'user.id', 'user.name'])
    .where('cohort_id', 'in', ids)
    .where('member_as', '=', 'instructor')
    .orderBy('joined_at')
    .orderBy('user.id')
    .execute();
}

/** Changes what is given and leaves the rest. Resolves to whether there is such a cohort. */
export async function changeCohort(
  db: Db,
  id: string,
  {
    name,
    startsOn,
    weeks,
  }: { readonly [Key in 'name' | 'startsOn']?: string | undefined } & { readonly weeks?: number | undefined },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cohorts')
    .set((builder) => ({
      name: name ?? builder.ref('name'),
      starts_on: startsOn ?? builder.ref('starts_on'),
      weeks: weeks ?? builder.ref('weeks'),
    }))
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
