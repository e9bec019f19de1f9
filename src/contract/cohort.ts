import { z } from 'zod';
import { pageOf, pageQuerySchema } from './page.ts';
import { accountIdSchema, idSchema, memberAsSchema, momentSchema, nameSchema, slugSchema } from './primitives.ts';
import { submissionSummarySchema } from './submission.ts';

const day = z.iso.date().meta({ examples: ['2026-11-02'] });

/** A class that learns together. It is the tenant of everything that its learners hand in. */
export const cohortSchema = z
  .strictObject({
    id: idSchema,
    name: nameSchema,
    startsOn: day.optional(),
    weeks: z.int().min(1).max(104).optional(),
    learners: z.int().min(0),
    instructors: z.array(z.strictObject({ id: accountIdSchema, name: nameSchema })),
    as: z.enum(['learner', 'instructor', 'admin', 'machine']).describe('what the caller is here'),
    createdAt: momentSchema,
  })
  .meta({ id: 'Cohort' });
export type Cohort = z.infer<typeof cohortSchema>;

export const newCohortSchema = z
  .strictObject({ name: nameSchema, startsOn: day.optional(), weeks: z.int().min(1).max(104).optional() })
  .meta({ id: 'NewCohort' });
export const changedCohortSchema = newCohortSchema.partial().meta({ id: 'ChangedCohort' });
export const cohortPageSchema = pageOf(cohortSchema).meta({ id: 'CohortPage' });

export const memberSchema = z
  .strictObject({
    id: accountIdSchema,
    name: nameSchema,
    email: z.string(),
    as: memberAsSchema,
    joinedAt: momentSchema,
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof memberSchema>;
export const memberPageSchema = pageOf(memberSchema).meta({ id: 'MemberPage' });
export const memberQuerySchema = pageQuerySchema;
export const changedMemberSchema = z.strictObject({ as: memberAsSchema }).meta({ id: 'ChangedMember' });

/** A code of 10 letters and digits in two groups, read aloud without confusion: no 0, 1, i, l or o. */
export const inviteCodeSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[abcdefghjkmnpqrstuvwxyz2-9]{5}-?[abcdefghjkmnpqrstuvwxyz2-9]{5}$/)
  .meta({ examples: ['kqzm7-r2wdx'] });

export const newInviteSchema = z
  .strictObject({
    as: memberAsSchema.default('learner'),
    uses: z.int().min(1).max(1000).default(100).describe('how many may join with it'),
    days: z.int().min(1).max(90).default(14).describe('after how many days it ends'),
  })
  .meta({ id: 'NewInvite' });

/** An invitation. Its code is shown when it is made; the invitation holds only its hash. */
export const inviteSchema = z
  .strictObject({
    id: idSchema,
    as: memberAsSchema,
    uses: z.int(),
    used: z.int(),
    expiresAt: momentSchema,
    revoked: z.boolean(),
    createdAt: momentSchema,
  })
  .meta({ id: 'Invite' });
export type Invite = z.infer<typeof inviteSchema>;
export const createdInviteSchema = inviteSchema
  .extend({ code: z.string(), link: z.string() })
  .meta({ id: 'CreatedInvite' });
export const invitesSchema = z.strictObject({ items: z.array(inviteSchema) }).meta({ id: 'Invites' });

export const joinSchema = z.strictObject({ code: inviteCodeSchema }).meta({ id: 'Join' });
export const joinedSchema = z
  .strictObject({
    cohort: z.strictObject({ id: idSchema, name: nameSchema }),
    as: memberAsSchema,
    already: z.boolean(),
  })
  .meta({ id: 'Joined' });

export const cellSchema = z
  .strictObject({
    status: z.enum(['waiting', 'passed', 'failed', 'ungradable']),
    earned: z.int().min(0),
    possible: z.int().min(0),
    held: z.boolean().describe('a failed gate holds the rest back'),
    attempts: z.int().min(1),
    submission: idSchema.describe('the submission that the cell shows: the first that passed, else the last'),
    overridden: z.boolean(),
  })
  .meta({ id: 'Cell' });
export type Cell = z.infer<typeof cellSchema>;

/** The heat map: learners by exercises, and who is stuck on what. */
export const cohortResultsSchema = z
  .strictObject({
    cohort: z.strictObject({ id: idSchema, name: nameSchema, startsOn: day.optional(), weeks: z.int().optional() }),
    exercises: z.array(
      z.strictObject({ slug: slugSchema, code: z.string(), title: z.string(), passed: z.int(), tried: z.int() }),
    ),
    learners: z.array(
      z.strictObject({
        id: accountIdSchema,
        name: nameSchema,
        lastAt: momentSchema.optional(),
        stuck: z
          .strictObject({ exercise: slugSchema, rule: slugSchema, attempts: z.int() })
          .optional()
          .describe('three attempts or more at one exercise, none passed, and the rule that the last ones break'),
        cells: z.record(slugSchema, cellSchema),
      }),
    ),
    rules: z
      .array(z.strictObject({ rule: slugSchema, statement: z.string(), broken: z.int(), graded: z.int() }))
      .describe('rules that hold most learners back, the worst first, ten at most'),
    lastGradedAt: momentSchema.optional(),
  })
  .meta({ id: 'CohortResults' });
export type CohortResults = z.infer<typeof cohortResultsSchema>;

/** One exercise in one cohort. */
export const exerciseResultsSchema = z
  .strictObject({
    exercise: slugSchema,
    learners: z.int().describe('of the cohort'),
    tried: z.int(),
    passed: z.int(),
    ungradable: z.int(),
    passedFirstTry: z.int(),
    medianAttempts: z.number().optional().describe('attempts up to the first pass, of those who passed'),
    distribution: z
      .array(
        z.strictObject({
          learner: accountIdSchema,
          percent: z.int().min(0).max(100),
          status: z.enum(['passed', 'failed', 'ungradable']),
          held: z.boolean(),
        }),
      )
      .describe("each learner's cell as a share of the points"),
    checks: z
      .array(
        z.strictObject({ check: slugSchema, title: z.string(), rule: slugSchema, failed: z.int(), graded: z.int() }),
      )
      .describe('checks by how many learners fail them now, the worst first'),
    outdated: z.int().describe('submissions whose verdict is of another version than today'),
  })
  .meta({ id: 'ExerciseResults' });
export type ExerciseResults = z.infer<typeof exerciseResultsSchema>;

/** One learner of a cohort: what they handed in, newest first, at most 500. */
export const learnerResultsSchema = z
  .strictObject({
    learner: z.strictObject({ id: accountIdSchema, name: nameSchema }),
    submissions: z.array(submissionSummarySchema),
  })
  .meta({ id: 'LearnerResults' });
export type LearnerResults = z.infer<typeof learnerResultsSchema>;
