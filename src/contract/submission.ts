import { z } from 'zod';
import { verdictSchema } from '#verdict';
import { pageOf, pageQuerySchema } from './page.ts';
import {
  accountIdSchema,
  idSchema,
  momentSchema,
  nameSchema,
  remarkSchema,
  sha256Schema,
  slugSchema,
} from './primitives.ts';

/** What is handed in: the text of each file, by name; 64 KB together, which the exercise may bound further. */
export const submittedFilesSchema = z
  .record(z.string().regex(/^[a-z0-9-]{1,60}\.(ts|json|graphql)$/), z.string().max(65_536))
  .refine((files) => Object.keys(files).length <= 8, 'at most 8 files');

/** The verdict that a client came to itself. It is compared and never believed. */
export const clientVerdictSchema = z.strictObject({
  exerciseVersion: sha256Schema,
  engineVersion: sha256Schema,
  sha256: sha256Schema.describe("of the verdict's bytes"),
});

export const newSubmissionSchema = z
  .strictObject({
    exercise: slugSchema,
    files: submittedFilesSchema,
    clientVerdict: clientVerdictSchema.optional(),
  })
  .meta({ id: 'NewSubmission' });
export type NewSubmission = z.infer<typeof newSubmissionSchema>;

/**
 * How the server's verdict stands to the client's: `same` bytes; `different` although both versions are the same,
 * which is recorded; `old-version` where the client graded with another exercise or engine; `none` was sent.
 */
export const comparisonSchema = z.enum(['none', 'same', 'different', 'old-version']);
export type Comparison = z.infer<typeof comparisonSchema>;

/** A verdict that the server derived, with its envelope. */
export const gradedSchema = z.strictObject({
  id: idSchema,
  exerciseVersion: sha256Schema,
  engineVersion: sha256Schema,
  gradedAt: momentSchema,
  current: z.boolean().describe('whether exercise and engine are those of today'),
  sha256: sha256Schema,
  verdict: verdictSchema,
});
export type Graded = z.infer<typeof gradedSchema>;

/** What an instructor decided against a verdict, and why. The verdict stays as it is. */
export const overrideSchema = z.strictObject({
  id: idSchema,
  status: z.enum(['passed', 'failed']),
  reason: remarkSchema,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: momentSchema,
});
export type Override = z.infer<typeof overrideSchema>;

export const commentSchema = z
  .strictObject({
    id: idSchema,
    text: remarkSchema,
    line: z.int().min(1).max(100_000).optional(),
    by: z.strictObject({ id: z.string(), name: z.string() }),
    at: momentSchema,
  })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof commentSchema>;

/** A submission in a list: what is known of it without its text. */
export const submissionSummarySchema = z
  .strictObject({
    id: idSchema,
    exercise: slugSchema,
    learner: z.strictObject({ id: accountIdSchema, name: nameSchema }),
    attempt: z.int().min(1).describe("which of this learner's attempts at this exercise it is"),
    variantNo: z.int().min(0),
    submittedAt: momentSchema,
    status: z.enum(['waiting', 'passed', 'failed', 'ungradable']),
    score: z.strictObject({ earned: z.int(), possible: z.int() }).optional(),
    comparison: comparisonSchema,
    overridden: z.enum(['passed', 'failed']).optional(),
  })
  .meta({ id: 'SubmissionSummary' });
export type SubmissionSummary = z.infer<typeof submissionSummarySchema>;

/** A submission with its text, its verdicts (newest last) and what was said of it. */
export const submissionSchema = submissionSummarySchema
  .extend({
    seed: z.string().regex(/^[0-9a-f]{16}$/),
    learnerKey: z.string(),
    sourceSha256: sha256Schema,
    files: z.record(z.string(), z.string()),
    verdicts: z.array(gradedSchema),
    overrides: z.array(overrideSchema),
    comments: z.array(commentSchema),
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ id: 'Submission' });
export type Submission = z.infer<typeof submissionSchema>;

/** Grading must wait: where to ask again. */
export const acceptedSubmissionSchema = z
  .strictObject({
    id: idSchema,
    status: z.literal('waiting'),
    correlationId: z.string(),
    links: z.strictObject({ self: z.string() }),
  })
  .meta({ id: 'AcceptedSubmission' });
export type AcceptedSubmission = z.infer<typeof acceptedSubmissionSchema>;

export const submissionQuerySchema = pageQuerySchema.extend({
  exercise: slugSchema.optional(),
  cohort: idSchema.optional().describe('submissions of a cohort that you teach; your own where it is absent'),
  learner: accountIdSchema.optional().describe('one learner of the cohort'),
  latest: z.enum(['true']).optional().describe("only each learner's last submission of each exercise"),
});
export type SubmissionQuery = z.infer<typeof submissionQuerySchema>;

export const submissionPageSchema = pageOf(submissionSummarySchema).meta({ id: 'SubmissionPage' });
export type SubmissionPage = z.infer<typeof submissionPageSchema>;

export const newOverrideSchema = z
  .strictObject({ status: z.enum(['passed', 'failed']), reason: remarkSchema })
  .meta({ id: 'NewOverride' });
export const newCommentSchema = z
  .strictObject({ text: remarkSchema, line: z.int().min(1).max(100_000).optional() })
  .meta({ id: 'NewComment' });

/** A verdict that an instructor derived elsewhere, to be compared with the server's. */
export const newComparisonSchema = clientVerdictSchema.meta({ id: 'NewComparison' });
export const comparedSchema = z
  .strictObject({ comparison: comparisonSchema.exclude(['none']) })
  .meta({ id: 'Compared' });
