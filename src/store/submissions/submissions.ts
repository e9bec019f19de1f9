import { expressionBuilder } from 'kysely';
import type { Expression, SqlBool } from 'kysely';
import type { Comparison, SubmissionSummary } from '#contract';
import type { SubmissionFiles } from '#course';
import type { Db } from '../database/dialect.ts';
import { toMoment } from '../moment.ts';
import { cutPage } from '../page.ts';
import type { Cursor, Page, PageRequest } from '../page.ts';
import { newestVerdict } from '../results/read-attempts.ts';
import { readVerdicts } from '../results/verdicts.ts';
import type { StoredVerdict } from '../results/verdicts.ts';
import type { Tables } from '../schema.ts';
import { readFiles } from '../stored-json.ts';
import { readLastOverrides, readRemarks } from './remarks.ts';
import type { StoredComment, StoredOverride } from './remarks.ts';

/** What decides who may see a submission. */
export interface SubmissionFacts {
  readonly id: string;
  readonly owner: string;
  readonly exercise: string;
  /** Cohorts in which the owner learns now. */
  readonly ownerCohorts: readonly string[];
}

/** A submission with everything that is kept of it. Remarks of all cohorts are in it: show only those that the reader may see. */
export interface FoundSubmission {
  readonly summary: SubmissionSummary;
  readonly seed: string;
  readonly learnerKey: string;
  readonly sourceSha256: string;
  readonly files: SubmissionFiles;
  readonly correlationId: string;
  /** The newest last. */
  readonly verdicts: readonly StoredVerdict[];
  readonly overrides: readonly StoredOverride[];
  readonly comments: readonly StoredComment[];
}

export type SubmissionsOf =
  | { readonly kind: 'account'; readonly account: string }
  /** Work of who learns in the cohort now; overrides are the cohort's own. */
  | { readonly kind: 'cohort'; readonly cohort: string; readonly learner?: string | undefined };

export interface SubmissionFilter {
  readonly exercise?: string | undefined;
  /** Only each learner's last submission of each exercise. */
  readonly latest?: boolean | undefined;
}

export async function findSubmissionFacts(db: Db, id: string): Promise<SubmissionFacts | undefined> {
  const found = await db
    .selectFrom('submissions')
    .select(['id', 'account_id as owner', 'exercise'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const cohorts = await db
    .selectFrom('members')
    .select('cohort_id')
    .where('account_id', '=', found.owner)
    .where('member_as', '=', 'learner')
    .execute();
  return { ...found, ownerCohorts: cohorts.map(({ cohort_id }) => cohort_id) };
}

const summaries = (db: Db) =>
  db
    .selectFrom('submissions')
    .innerJoin('user', 'user.id', 'submissions.account_id')
    .leftJoin('verdicts', (join) => join.on(newestVerdict))
    .leftJoin('verdicts as same', (join) =>
      join
        .onRef('same.submission_id', '=', 'submissions.id')
        .onRef('same.exercise_version', '=', 'submissions.client_exercise_version')
        .onRef('same.engine_version', '=', 'submissions.client_engine_version'),
    )
    .select(['submissions.id', 'submissions.exercise', 'submissions.account_id', 'user.name'])
    .select(['submissions.attempt', 'submissions.variant_no', 'submissions.submitted_at'])
    .select(['submissions.client_verdict_sha256', 'same.sha256 as same_sha256'])
    .select(['verdicts.status', 'verdicts.earned', 'verdicts.possible']);

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

/** Submissions, the last submitted first. */
export async function listSubmissions(
  db: Db,
  of: SubmissionsOf,
  filter: SubmissionFilter,
  { after, limit }: PageRequest,
): Promise<Page<SubmissionSummary>> {
  // First which, then what: verdicts are looked up for the page only, and not for all that are sorted.
  const places = await selectPlaces(db, of, filter, after)
    .orderBy('submissions.submitted_at', 'desc')
    .orderBy('submissions.id', 'desc')
    .limit(limit + 1)
    .execute();
  const ids = places.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await summaries(db).where('submissions.id', 'in', ids).execute();
  const overrides = await readLastOverrides(db, ids, of.kind === 'cohort' ? of.cohort : undefined);
  const found = new Map(rows.map((row) => [row.id, toSummary(row, overrides.get(row.id))]));
  const { items, ...rest } = cutPage(
    places,
    limit,
    ({ id, submitted_at }) => ({ at: submitted_at, id }),
    ({ id }) => found.get(id),
  );
  // One that was deleted between the queries is not there any more.
  return { items: items.filter((item) => item !== undefined), ...rest };
}

function selectPlaces(db: Db, of: SubmissionsOf, { exercise, latest }: SubmissionFilter, after: Cursor | undefined) {
  return db
    .selectFrom('submissions')
    .select(['submissions.id', 'submissions.submitted_at'])
    .where(isOf(of))
    .$if(exercise !== undefined, (query) => query.where('submissions.exercise', '=', exercise ?? ''))
    .$if(latest === true, (query) => query.where(isLatest))
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('submissions.submitted_at', '<', after?.at ?? 0),
          where.and([
            where('submissions.submitted_at', '=', after?.at ?? 0),
            where('submissions.id', '<', after?.id ?? ''),
          ]),
        ]),
      ),
    );
}

const { eb, exists, not, selectFrom } = expressionBuilder<Tables, 'submissions'>();

function isOf(of: SubmissionsOf): Expression<SqlBool> {
  if (of.kind === 'account') return eb('submissions.account_id', '=', of.account);
  const learners = selectFrom('members')
    .select('members.account_id')
    .where('members.cohort_id', '=', of.cohort)
    .where('members.member_as', '=', 'learner');
  const { learner } = of;
  return eb(
    'submissions.account_id',
    'in',
    learner === undefined ? learners : learners.where('members.account_id', '=', learner),
  );
}

const isLatest = not(
  exists(
    selectFrom('submissions as later')
      .select('later.id')
      .whereRef('later.account_id', '=', 'submissions.account_id')
      .whereRef('later.exercise', '=', 'submissions.exercise')
      .whereRef('later.attempt', '>', 'submissions.attempt'),
  ),
);

/** A submission with its verdicts and remarks. `cohort` says whose override the summary shows: the last of any without it. */
export async function findSubmission(db: Db, id: string, cohort?: string): Promise<FoundSubmission | undefined> {
  const row = await summaries(db)
    .select(['submissions.seed', 'submissions.learner_key', 'submissions.source_sha256'])
    .select(['submissions.files', 'submissions.correlation_id'])
    .where('submissions.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const verdicts = await readVerdicts(db, id);
  const { comments, overrides } = await readRemarks(db, id);
  const shown = overrides.findLast((override) => cohort === undefined || override.cohort === cohort);
  return {
    summary: toSummary(row, shown?.status),
    seed: row.seed,
    learnerKey: row.learner_key,
    sourceSha256: row.source_sha256,
    files: readFiles(row.files),
    correlationId: row.correlation_id,
    verdicts,
    overrides,
    comments,
  };
}

/** Whether a stored verdict lets an account pass an exercise. */
export async function hasPassed(db: Db, account: string, exercise: string): Promise<boolean> {
  const row = await db
    .selectFrom('standings')
    .select('status')
    .where('account_id', '=', account)
    .where('exercise', '=', exercise)
    .executeTakeFirst();
  return row?.status === 'passed';
}

function toSummary(row: SummaryRow, overridden: 'passed' | 'failed' | undefined): SubmissionSummary {
  return {
    id: row.id,
    exercise: row.exercise,
    learner: { id: row.account_id, name: row.name },
    attempt: row.attempt,
    variantNo: row.variant_no,
    submittedAt: toMoment(row.submitted_at),
    status: row.status ?? 'waiting',
    ...(row.earned === null || row.possible === null ? {} : { score: { earned: row.earned, possible: row.possible } }),
    comparison: compareClient(row),
    ...(overridden === undefined ? {} : { overridden }),
  };
}

function compareClient({ client_verdict_sha256: client, same_sha256: same, status }: SummaryRow): Comparison {
  if (client === null || status === null) return 'none';
  if (same === null) return 'old-version';
  return client === same ? 'same' : 'different';
}
