import type { Migration } from 'kysely/migration';
import { createTables } from './001-tables.ts';

/**
 * Every step from an empty database to this version, by name, in the order of their names. A step that was
 * published is never changed: another one follows it.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-tables': { up: createTables },
};
