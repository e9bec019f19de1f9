export { openStore, sqliteFile } from './database/open.ts';
export type { Store, StoreSettings } from './database/open.ts';
export { kindOf, lockUntilEnd, readBytes } from './database/dialect.ts';
export type { Database, DatabaseKind, InTransaction } from './database/dialect.ts';
export { StoreError } from './database/store-error.ts';
export type { StoreFailure } from './database/store-error.ts';
export type { Tables } from './schema.ts';
