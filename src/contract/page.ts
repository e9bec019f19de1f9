import { z } from 'zod';

/** Where a list goes on: opaque to whoever reads it. */
export const cursorSchema = z
  .string()
  .max(300)
  .regex(/^[A-Za-z0-9_-]+$/)
  .meta({ examples: ['MTc2NDMyMTEyMDAwMHwwMTkzZjFkZQ'] });

/** What a list can be asked: 1 to 100 entries at once, 25 where nothing is said. */
export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: cursorSchema.optional(),
});
export type PageQuery = z.infer<typeof pageQuerySchema>;

/** A part of a list; `nextCursor` is absent at its end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: cursorSchema.optional() });
}
