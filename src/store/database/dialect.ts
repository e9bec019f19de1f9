import { PostgresAdapter, sql } from 'kysely';
import type { AliasableExpression, Expression, Kysely, SqlBool, Transaction } from 'kysely';
import type { Tables } from '../schema.ts';

/** Everything in which the two databases differ for a query is in this file. */
export type DatabaseKind = 'sqlite' | 'postgresql';

/** What a query runs on: the database, or a transaction on it. */
export type Db = Kysely<Tables>;

/** For work whose statements belong together. */
export type InTransaction = Transaction<Tables>;

export function kindOf(db: Pick<Kysely<never>, 'getExecutor'>): DatabaseKind {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgresql' : 'sqlite';
}

/**
 * Keeps other transactions with the same key waiting until this one ends, so that what it reads from now on is
 * what they left. In SQLite a transaction has the whole database to itself anyway.
 */
export async function lockUntilEnd(trx: InTransaction, ...key: readonly string[]): Promise<void> {
  if (kindOf(trx) === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(key)}, 0))`.execute(trx);
}

/** Whether a text holds another, whatever their case. */
export function containsText(text: Expression<string>, part: string): Expression<SqlBool> {
  // No text holds U+0000, and PostgreSQL does not take it.
  const plain = part.toLowerCase().replaceAll('\u0000', '');
  const pattern = `%${plain.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`lower(${text}) like ${pattern} escape '\\'`;
}

/** Whether a text holds another exactly. */
export function holdsText(db: Db, text: Expression<string | null>, part: string): Expression<SqlBool> {
  const find = sql.raw(kindOf(db) === 'sqlite' ? 'instr' : 'strpos');
  return sql<SqlBool>`${find}(${text}, ${part}) > 0`;
}

/** Number of rows: PostgreSQL counts in int8, which the pool reads as a number. */
export function countRows(): AliasableExpression<number> {
  return sql<number>`count(*)`;
}

/** better-auth's dates: `Date` from PostgreSQL, ISO text from SQLite. Epoch milliseconds. */
export function readAuthMoment(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(String(value));
}

/** better-auth's booleans: boolean in PostgreSQL, 0 or 1 in SQLite. */
export function readAuthTruth(value: unknown): boolean {
  return value === true || value === 1;
}

/** Bytes are a Buffer from PostgreSQL and plain in SQLite. */
export function readBytes(value: Uint8Array): Uint8Array {
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
}
