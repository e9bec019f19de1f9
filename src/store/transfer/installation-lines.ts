import { z } from 'zod';
import { transferredValueSchema } from './transferred-value.ts';

/** First line of an export: what follows, so that a file that was cut off is known as one. */
export const headLineSchema = z.strictObject({
  format: z.literal('gerbang/installation'),
  version: z.literal(1),
  /** The last migration of the database that it came from. */
  schema: z.string(),
  /** In the order of their rows. */
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().min(0) })),
});
export type HeadLine = z.infer<typeof headLineSchema>;

/** A row: its values in the order of the table's columns. */
export const rowLineSchema = z.array(transferredValueSchema);

/** Last line: how many rows there were, and the SHA-256 of every byte before this line. */
export const endLineSchema = z.strictObject({
  end: z.literal(true),
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
