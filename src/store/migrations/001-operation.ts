import { sql } from 'kysely';
import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { kindOf } from '../database/dialect.ts';
import { columnTypes, ownTable } from './own-table.ts';

const set = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();

/** What the server needs to do its work: versions that graded, commands, regrades, tokens, the audit log. */
export async function createOperationTables(db: Kysely<unknown>): Promise<void> {
  const { bytes, moment } = columnTypes(db);
  await ownTable(db, 'artefacts')
    .addColumn('kind', 'text', set)
    .addColumn('version', 'text', set)
    .addColumn('slug', 'text')
    .addColumn('sha256', 'text', set)
    .addColumn('content', bytes, set)
    .addColumn('stored_at', moment, set)
    .addPrimaryKeyConstraint('artefacts_key', ['kind', 'version'])
    .execute();
  await ownTable(db, 'idempotency')
    .addColumn('caller', 'text', set)
    .addColumn('key', 'text', set)
    .addColumn('fingerprint', 'text', set)
    .addColumn('answer_status', 'integer')
    .addColumn('answer_headers', 'text')
    .addColumn('answer_body', 'text')
    .addColumn('created_at', moment, set)
    .addPrimaryKeyConstraint('idempotency_key', ['caller', 'key'])
    .execute();
  await createRegradeTables(db);
  await ownTable(db, 'tokens')
    .addColumn('hash', 'text', key)
    .addColumn('kind', 'text', set)
    .addColumn('principal', 'text', set)
    .addColumn('created_at', moment, set)
    .addColumn('expires_at', moment, set)
    .execute();
  await ownTable(db, 'machine_nonces').addColumn('id', 'text', key).addColumn('expires_at', moment, set).execute();
  await ownTable(db, 'audit')
    .addColumn('id', 'text', key)
    .addColumn('at', moment, set)
    .addColumn('principal', 'text', set)
    .addColumn('action', 'text', set)
    .addColumn('object', 'text', set)
    .addColumn('decision', 'text', set)
    .addColumn('correlation_id', 'text', set)
    .execute();
  await ownTable(db, 'installation').addColumn('key', 'text', key).addColumn('value', 'text', set).execute();
  await ownTable(db, 'rate_limits')
    // Counters of a minute need not outlive a crash, and every request waits for its own.
    .$call((table) => (kindOf(db) === 'postgresql' ? table.modifyFront(sql`unlogged`) : table))
    .addColumn('key', 'text', key)
    .addColumn('points', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('expire', moment)
    .execute();
  const index = db.schema.createIndex.bind(db.schema);
  await index('idempotency_by_time').on('idempotency').column('created_at').execute();
  await index('tokens_by_end').on('tokens').column('expires_at').execute();
  await index('machine_nonces_by_end').on('machine_nonces').column('expires_at').execute();
  await index('audit_by_time').on('audit').columns(['at', 'id']).execute();
}

async function createRegradeTables(db: Kysely<unknown>): Promise<void> {
  const { moment } = columnTypes(db);
  await ownTable(db, 'regrades')
    .addColumn('id', 'text', key)
    .addColumn('exercise', 'text', set)
    .addColumn('cohort_id', 'text', (column) => column.references('cohorts.id').onDelete('cascade'))
    .addColumn('preview', 'integer', set)
    .addColumn('exercise_version', 'text', set)
    .addColumn('engine_version', 'text', set)
    .addColumn('status', 'text', set)
    .addColumn('total', 'integer', set)
    .addColumn('done', 'integer', set)
    .addColumn('asked_by', 'text', set)
    .addColumn('correlation_id', 'text', set)
    .addColumn('started_at', moment, set)
    .addColumn('finished_at', moment)
    .execute();
  await ownTable(db, 'regrade_changes')
    .addColumn('regrade_id', 'text', (column) => column.notNull().references('regrades.id').onDelete('cascade'))
    .addColumn('submission_id', 'text', (column) => column.notNull().references('submissions.id').onDelete('cascade'))
    .addColumn('change', 'text', set)
    .addPrimaryKeyConstraint('regrade_changes_key', ['regrade_id', 'submission_id'])
    .execute();
  await ownTable(db, 'regrade_submissions')
    .addColumn('regrade_id', 'text', (column) => column.notNull().references('regrades.id').onDelete('cascade'))
    .addColumn('part', 'integer', set)
    .addColumn('submission_id', 'text', (column) => column.notNull().references('submissions.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('regrade_submissions_key', ['regrade_id', 'part', 'submission_id'])
    .execute();
  await db.schema.createIndex('regrades_by_cohort').on('regrades').column('cohort_id').execute();
  await db.schema.createIndex('regrades_of_submission').on('regrade_submissions').column('submission_id').execute();
  await db.schema.createIndex('regrade_changes_of_submission').on('regrade_changes').column('submission_id').execute();
}
