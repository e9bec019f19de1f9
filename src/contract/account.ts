import { z } from 'zod';
import { pageOf, pageQuerySchema } from './page.ts';
import { draftSchema } from './draft.ts';
import {
  accountIdSchema,
  idSchema,
  memberAsSchema,
  momentSchema,
  nameSchema,
  roleSchema,
  sha256Schema,
  slugSchema,
} from './primitives.ts';
import { submittedFilesSchema } from './submission.ts';

export const cohortOfAccountSchema = z.strictObject({ id: idSchema, name: nameSchema, as: memberAsSchema });

/** Who is asking: an account, or a machine that proved its AWS identity. */
export const meSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('account'),
      id: accountIdSchema,
      name: nameSchema,
      email: z.string(),
      emailVerified: z.boolean(),
      role: roleSchema,
      cohorts: z.array(cohortOfAccountSchema),
    }),
    z.strictObject({
      kind: z.literal('machine'),
      id: z.string(),
      arn: z.string(),
      cohorts: z.array(cohortOfAccountSchema),
      expiresAt: momentSchema,
    }),
  ])
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;

/** How one may sign in at this installation: what its sign-in page offers. */
export const signInWaysSchema = z
  .strictObject({
    password: z.boolean().describe('with an address and a password'),
    signUp: z.boolean().describe('anybody may make an account'),
    oidc: z
      .array(z.strictObject({ id: z.string(), name: z.string() }))
      .describe('identity providers, by the id that /api/auth/sign-in/social takes'),
  })
  .meta({ id: 'SignInWays' });
export type SignInWays = z.infer<typeof signInWaysSchema>;

export const changedMeSchema = z.strictObject({ name: nameSchema }).meta({ id: 'ChangedMe' });

/** Deleting is final, so it takes the account's own address once more. */
export const deleteMeSchema = z.strictObject({ email: z.string().max(320) }).meta({ id: 'DeleteMe' });

/** The variant of an exercise that the server gave to the caller. */
export const variantSchema = z
  .strictObject({
    exercise: slugSchema,
    variantNo: z.int().min(0),
    learnerKey: z.string(),
    seed: z.string().regex(/^[0-9a-f]{16}$/),
  })
  .meta({ id: 'Variant' });
export type AssignedVariant = z.infer<typeof variantSchema>;

/** What was done without an account: attempts and drafts as a browser keeps them. At most 50 of each at once. */
export const localWorkSchema = z
  .strictObject({
    attempts: z
      .array(
        z.strictObject({
          exercise: slugSchema,
          exerciseVersion: sha256Schema,
          learnerKey: z.string().regex(/^[a-zA-Z0-9._@-]{1,64}$/),
          variantNo: z.int().min(0).max(10_000),
          files: submittedFilesSchema,
          submittedAt: momentSchema,
          verdictSha256: sha256Schema,
          engineVersion: sha256Schema,
        }),
      )
      .max(50),
    drafts: z
      .array(
        z.strictObject({
          exercise: slugSchema,
          exerciseVersion: sha256Schema,
          variantNo: z.int().min(0).max(10_000),
          files: submittedFilesSchema,
          savedAt: momentSchema,
        }),
      )
      .max(50),
  })
  .meta({ id: 'LocalWork' });
export type LocalWork = z.infer<typeof localWorkSchema>;

/** What became of each: stored now, there already, or in conflict with what stands there, which is shown and kept. */
export const mergedWorkSchema = z
  .strictObject({
    attempts: z.array(
      z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('stored'), submission: idSchema }),
        z.strictObject({ outcome: z.literal('known'), submission: idSchema }),
        z.strictObject({
          outcome: z.literal('refused'),
          reason: z.enum(['unknown-exercise', 'too-large', 'wrong-files']),
        }),
      ]),
    ),
    drafts: z.array(
      z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('stored'), revision: z.int() }),
        z.strictObject({ outcome: z.literal('known'), revision: z.int() }),
        z.strictObject({ outcome: z.literal('conflict'), current: draftSchema }),
        z.strictObject({
          outcome: z.literal('refused'),
          reason: z.enum(['unknown-exercise', 'too-large', 'wrong-files']),
        }),
      ]),
    ),
  })
  .meta({ id: 'MergedWork' });
export type MergedWork = z.infer<typeof mergedWorkSchema>;

export const progressSchema = z
  .strictObject({
    exercises: z.array(
      z.strictObject({
        exercise: slugSchema,
        status: z.enum(['waiting', 'passed', 'failed', 'ungradable']),
        score: z.strictObject({ earned: z.int(), possible: z.int() }).optional(),
        attempts: z.int(),
        lastAt: momentSchema,
      }),
    ),
    rules: z.record(slugSchema, z.enum(['proved', 'broken'])),
  })
  .meta({ id: 'Progress' });
export type AccountProgress = z.infer<typeof progressSchema>;

/** An account as administrators see it. */
export const accountSchema = z
  .strictObject({
    id: accountIdSchema,
    name: nameSchema,
    email: z.string(),
    emailVerified: z.boolean(),
    role: roleSchema,
    createdAt: momentSchema,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof accountSchema>;
export const accountPageSchema = pageOf(accountSchema).meta({ id: 'AccountPage' });
export const accountQuerySchema = pageQuerySchema.extend({ search: z.string().max(120).optional() });
export const changedAccountSchema = z.strictObject({ role: roleSchema }).meta({ id: 'ChangedAccount' });

/** The one-time token that was printed at first start. */
export const claimAdminSchema = z
  .strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) })
  .meta({ id: 'ClaimAdmin' });

export const auditEntrySchema = z
  .strictObject({
    id: idSchema,
    at: momentSchema,
    principal: z.string(),
    action: z.string(),
    object: z.string(),
    decision: z.enum(['allowed', 'denied', 'hidden']),
    correlationId: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = pageOf(auditEntrySchema).meta({ id: 'AuditPage' });
