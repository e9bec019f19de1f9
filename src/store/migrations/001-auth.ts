import { sql } from 'kysely';
import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { kindOf } from '../database/dialect.ts';

/**
 * The tables of better-auth 1.7.25 as its `compileMigrations` prints them for e-mail and password, the plugins
 * deviceAuthorization, bearer and genericOAuth, and the field `role`.
 */
export async function createAuthTables(db: Kysely<unknown>): Promise<void> {
  const isSqlite = kindOf(db) === 'sqlite';
  const date = isSqlite ? sql`date` : sql`timestamptz`;
  const truth = isSqlite ? 'integer' : 'boolean';
  const set = (column: ColumnDefinitionBuilder) => column.notNull();
  const byDefaultNow = (column: ColumnDefinitionBuilder) =>
    isSqlite ? column.notNull() : column.defaultTo(sql`current_timestamp`).notNull();
  const userId = (column: ColumnDefinitionBuilder) => column.notNull().references('user.id').onDelete('cascade');

  await db.schema
    .createTable('user')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('name', 'text', set)
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', truth, set)
    .addColumn('image', 'text')
    .addColumn('createdAt', date, byDefaultNow)
    .addColumn('updatedAt', date, byDefaultNow)
    .addColumn('role', 'text', set)
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('expiresAt', date, set)
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', date, byDefaultNow)
    .addColumn('updatedAt', date, set)
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', userId)
    .execute();
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('accountId', 'text', set)
    .addColumn('providerId', 'text', set)
    .addColumn('userId', 'text', userId)
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', date)
    .addColumn('refreshTokenExpiresAt', date)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', date, byDefaultNow)
    .addColumn('updatedAt', date, set)
    .execute();
  await db.schema
    .createTable('verification')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('identifier', 'text', set)
    .addColumn('value', 'text', set)
    .addColumn('expiresAt', date, set)
    .addColumn('createdAt', date, byDefaultNow)
    .addColumn('updatedAt', date, byDefaultNow)
    .execute();
  await db.schema
    .createTable('deviceCode')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('deviceCode', 'text', set)
    .addColumn('userCode', 'text', set)
    .addColumn('userId', 'text')
    .addColumn('expiresAt', date, set)
    .addColumn('status', 'text', set)
    .addColumn('lastPolledAt', date)
    .addColumn('pollingInterval', 'integer')
    .addColumn('clientId', 'text')
    .addColumn('scope', 'text')
    .execute();
  await createAuthIndexes(db);
}

async function createAuthIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('session_userId_idx').on('session').column('userId').execute();
  await db.schema.createIndex('account_userId_idx').on('account').column('userId').execute();
  await db.schema.createIndex('verification_identifier_idx').on('verification').column('identifier').execute();
  for (const column of ['deviceCode', 'userCode'])
    await db.schema.createIndex(`deviceCode_${column}_uidx`).unique().on('deviceCode').column(column).execute();
}
