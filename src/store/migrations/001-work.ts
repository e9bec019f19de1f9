import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { columnTypes, ownTable } from './own-table.ts';

const set = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();
const refersTo = (place: string) => (column: ColumnDefinitionBuilder) =>
  column.notNull().references(place).onDelete('cascade');

/** What learners write and hand in, and what graders and people say of it. */
export async function createWorkTables(db: Kysely<unknown>): Promise<void> {
  await createWritingTables(db);
  await createVerdictTables(db);
  await createRemarkTables(db);
}

async function createWritingTables(db: Kysely<unknown>): Promise<void> {
  const { moment } = columnTypes(db);
  const account = refersTo('user.id');
  await ownTable(db, 'variants')
    .addColumn('account_id', 'text', account)
    .addColumn('exercise', 'text', set)
    .addColumn('variant_no', 'integer', set)
    .addColumn('origin', 'text', set)
    .addColumn('assigned_at', moment, set)
    .addPrimaryKeyConstraint('variants_key', ['account_id', 'exercise', 'variant_no'])
    .execute();
  await ownTable(db, 'drafts')
    .addColumn('account_id', 'text', account)
    .addColumn('exercise', 'text', set)
    .addColumn('exercise_version', 'text', set)
    .addColumn('variant_no', 'integer', set)
    .addColumn('files', 'text', set)
    .addColumn('revision', 'integer', set)
    .addColumn('saved_at', moment, set)
    .addPrimaryKeyConstraint('drafts_key', ['account_id', 'exercise', 'exercise_version', 'variant_no'])
    .execute();
  await ownTable(db, 'submissions')
    .addColumn('id', 'text', key)
    .addColumn('account_id', 'text', account)
    .addColumn('exercise', 'text', set)
    .addColumn('attempt', 'integer', set)
    .addColumn('variant_no', 'integer', set)
    .addColumn('learner_key', 'text', set)
    .addColumn('seed', 'text', set)
    .addColumn('files', 'text', set)
    .addColumn('source_sha256', 'text', set)
    .addColumn('origin', 'text', set)
    .addColumn('submitted_at', moment, set)
    .addColumn('received_at', moment, set)
    .addColumn('client_exercise_version', 'text')
    .addColumn('client_engine_version', 'text')
    .addColumn('client_verdict_sha256', 'text')
    .addColumn('correlation_id', 'text', set)
    .addUniqueConstraint('submissions_attempt', ['account_id', 'exercise', 'attempt'])
    .execute();
  const index = db.schema.createIndex.bind(db.schema);
  await index('submissions_of_account').on('submissions').columns(['account_id', 'submitted_at', 'id']).execute();
  await index('submissions_by_time').on('submissions').columns(['submitted_at', 'id']).execute();
  await index('submissions_of_exercise').on('submissions').columns(['exercise', 'id']).execute();
  await ownTable(db, 'waiting')
    .addColumn('submission_id', 'text', (column) =>
      column.notNull().primaryKey().references('submissions.id').onDelete('cascade'),
    )
    .addColumn('received_at', moment, set)
    .execute();
  await index('waiting_by_time').on('waiting').columns(['received_at', 'submission_id']).execute();
}

async function createVerdictTables(db: Kysely<unknown>): Promise<void> {
  const { moment } = columnTypes(db);
  const submission = refersTo('submissions.id');
  await ownTable(db, 'verdicts')
    .addColumn('id', 'text', key)
    .addColumn('submission_id', 'text', submission)
    .addColumn('exercise', 'text', set)
    .addColumn('exercise_version', 'text', set)
    .addColumn('engine_version', 'text', set)
    .addColumn('status', 'text', set)
    .addColumn('earned', 'integer', set)
    .addColumn('possible', 'integer', set)
    .addColumn('held', 'integer', set)
    .addColumn('failed_checks', 'text', set)
    .addColumn('broken_rules', 'text', set)
    .addColumn('proved_rules', 'text', set)
    .addColumn('sha256', 'text', set)
    .addColumn('verdict', 'text', set)
    .addColumn('graded_at', moment, set)
    .addUniqueConstraint('verdicts_version', ['submission_id', 'exercise_version', 'engine_version'])
    .execute();
  await ownTable(db, 'standings')
    .addColumn('account_id', 'text', refersTo('user.id'))
    .addColumn('exercise', 'text', set)
    .addColumn('submission_id', 'text', submission)
    .addColumn('verdict_id', 'text', (column) => column.references('verdicts.id').onDelete('cascade'))
    .addColumn('status', 'text', set)
    .addColumn('earned', 'integer', set)
    .addColumn('possible', 'integer', set)
    .addColumn('held', 'integer', set)
    .addColumn('attempts', 'integer', set)
    .addColumn('attempts_to_pass', 'integer')
    .addColumn('broken_rules', 'text', set)
    .addColumn('proved_rules', 'text', set)
    .addColumn('last_at', moment, set)
    .addPrimaryKeyConstraint('standings_key', ['account_id', 'exercise'])
    .execute();
  // Cascades look for what refers to a row that goes.
  await db.schema.createIndex('standings_of_submission').on('standings').column('submission_id').execute();
  await db.schema.createIndex('standings_of_verdict').on('standings').column('verdict_id').execute();
}

async function createRemarkTables(db: Kysely<unknown>): Promise<void> {
  const { moment } = columnTypes(db);
  const submission = refersTo('submissions.id');
  const cohort = refersTo('cohorts.id');
  await ownTable(db, 'comparisons')
    .addColumn('id', 'text', key)
    .addColumn('submission_id', 'text', submission)
    .addColumn('made_by', 'text', set)
    .addColumn('exercise_version', 'text', set)
    .addColumn('engine_version', 'text', set)
    .addColumn('sha256', 'text', set)
    .addColumn('outcome', 'text', set)
    .addColumn('made_at', moment, set)
    .execute();
  await ownTable(db, 'overrides')
    .addColumn('id', 'text', key)
    .addColumn('submission_id', 'text', submission)
    .addColumn('cohort_id', 'text', cohort)
    .addColumn('status', 'text', set)
    .addColumn('reason', 'text', set)
    .addColumn('made_by', 'text', set)
    .addColumn('made_by_name', 'text', set)
    .addColumn('made_at', moment, set)
    .execute();
  await ownTable(db, 'comments')
    .addColumn('id', 'text', key)
    .addColumn('submission_id', 'text', submission)
    .addColumn('cohort_id', 'text', cohort)
    .addColumn('text', 'text', set)
    .addColumn('line', 'integer')
    .addColumn('made_by', 'text', set)
    .addColumn('made_by_name', 'text', set)
    .addColumn('made_at', moment, set)
    .execute();
  for (const table of ['comparisons', 'overrides', 'comments']) {
    await db.schema.createIndex(`${table}_of_submission`).on(table).columns(['submission_id', 'made_at']).execute();
    await db.schema.createIndex(`${table}_by_maker`).on(table).column('made_by').execute();
  }
  for (const table of ['overrides', 'comments'])
    await db.schema.createIndex(`${table}_of_cohort`).on(table).columns(['cohort_id', 'submission_id']).execute();
}
