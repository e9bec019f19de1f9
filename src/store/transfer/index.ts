export { importInstallation, isInUse } from './import-installation.ts';
export { installationTables } from './installation-tables.ts';
export { openSnapshot, openSqliteSnapshot } from './snapshot.ts';
export type { Snapshot } from './snapshot.ts';
export { readPacked, syncFolder, writePacked } from './transfer-file.ts';
export { exportInstallation } from './write-export.ts';
export { currentSchema, schemaProblem } from './schema-version.ts';
export type { Refusal } from './refusal.ts';
