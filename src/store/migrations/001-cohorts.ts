import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { columnTypes, ownTable } from './own-table.ts';

const set = (column: ColumnDefinitionBuilder) => column.notNull();
const key = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey();
const account = (column: ColumnDefinitionBuilder) => column.notNull().references('user.id').onDelete('cascade');
const cohort = (column: ColumnDefinitionBuilder) => column.notNull().references('cohorts.id').onDelete('cascade');

/** Cohorts, who is in them and how to join. */
export async function createCohortTables(db: Kysely<unknown>): Promise<void> {
  const { moment } = columnTypes(db);
  await ownTable(db, 'cohorts')
    .addColumn('id', 'text', key)
    .addColumn('name', 'text', set)
    .addColumn('starts_on', 'text')
    .addColumn('weeks', 'integer')
    .addColumn('created_at', moment, set)
    .execute();
  await ownTable(db, 'members')
    .addColumn('cohort_id', 'text', cohort)
    .addColumn('account_id', 'text', account)
    .addColumn('member_as', 'text', set)
    .addColumn('joined_at', moment, set)
    .addPrimaryKeyConstraint('members_key', ['cohort_id', 'account_id'])
    .execute();
  await db.schema.createIndex('members_by_account').on('members').column('account_id').execute();
  await ownTable(db, 'invites')
    .addColumn('id', 'text', key)
    .addColumn('cohort_id', 'text', cohort)
    .addColumn('code_sha256', 'text', (column) => column.notNull().unique())
    .addColumn('member_as', 'text', set)
    .addColumn('uses', 'integer', set)
    .addColumn('used', 'integer', set)
    .addColumn('expires_at', moment, set)
    .addColumn('revoked_at', moment)
    .addColumn('created_by', 'text', (column) => column.references('user.id').onDelete('set null'))
    .addColumn('created_at', moment, set)
    .execute();
  await db.schema.createIndex('invites_by_cohort').on('invites').column('cohort_id').execute();
  await db.schema.createIndex('invites_by_creator').on('invites').column('created_by').execute();
}
