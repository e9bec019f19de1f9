import { z } from 'zod';
import type { DatabaseKind } from '../database/dialect.ts';
import type { InstallationTable } from './installation-tables.ts';

/** A value as an export writes it, the same whichever database it came from. */
export const transferredValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ base64: z.base64() }),
]);
export type TransferredValue = z.infer<typeof transferredValueSchema>;

/** A column's value from either database as an export writes it. Throws on what no table of ours holds. */
export function toTransferred(table: InstallationTable, column: string, value: unknown): TransferredValue {
  if (value === null) return null;
  if (table.moments?.includes(column) === true) return toMoment(value);
  if (table.truths?.includes(column) === true) return value === true || value === 1;
  if (value instanceof Uint8Array)
    return { base64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`${table.name}.${column} holds a ${typeof value}, which an export cannot hold`);
}

/** What a driver takes for a value of an export. */
export function fromTransferred(
  kind: DatabaseKind,
  value: TransferredValue,
): string | number | boolean | Buffer | null {
  if (typeof value === 'boolean') return kind === 'sqlite' ? Number(value) : value;
  if (typeof value === 'object' && value !== null) return Buffer.from(value.base64, 'base64');
  return value;
}

/** Milliseconds are what JavaScript, and so better-auth, knows. */
function toMoment(value: unknown): string {
  const moment = value instanceof Date ? value : new Date(value as string | number);
  return moment.toISOString();
}
