import { z } from 'zod';
import { momentSchema, revisionSchema, sha256Schema, slugSchema } from './primitives.ts';
import { submittedFilesSchema } from './submission.ts';

/** Text that is being typed: one draft an exercise, version and variant. */
export const draftSchema = z
  .strictObject({
    exercise: slugSchema,
    exerciseVersion: sha256Schema,
    variantNo: z.int().min(0),
    files: submittedFilesSchema,
    revision: revisionSchema,
    savedAt: momentSchema,
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draftSchema>;

/** `revision` is that of the draft which this one replaces; 0 where there is none yet. */
export const newDraftSchema = z
  .strictObject({
    exerciseVersion: sha256Schema,
    variantNo: z.int().min(0).max(10_000),
    files: submittedFilesSchema,
    revision: revisionSchema,
  })
  .meta({ id: 'NewDraft' });
export type NewDraft = z.infer<typeof newDraftSchema>;

export const draftsSchema = z.strictObject({ items: z.array(draftSchema) }).meta({ id: 'Drafts' });
