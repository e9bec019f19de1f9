import { z } from 'zod';

/** An id that the server gave: a UUID, version 7, so that ids sort by the time they were made. */
export const idSchema = z.uuid().meta({ examples: ['0193f1de-8c4a-7cc1-9a3e-5b1f0c2d4e6f'] });

/** The id of an account, as the sign-in gave it. */
export const accountIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .meta({ examples: ['u7Jk2mQ9xPzR4tYw8bNc5vLd1hGf3sAe'] });

export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ examples: ['otorisasi-multi-tenant'] });

export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ examples: ['2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'] });

/** A moment in UTC, as RFC 3339 writes it, with milliseconds. */
export const momentSchema = z.iso.datetime({ precision: 3 }).meta({ examples: ['2026-11-28T09:12:00.000Z'] });

export const roleSchema = z.enum(['learner', 'instructor', 'admin']);
/** What an account may be on this installation. */
export type Role = z.infer<typeof roleSchema>;

export const memberAsSchema = z.enum(['learner', 'instructor']);
/** What an account is in one cohort. */
export type MemberAs = z.infer<typeof memberAsSchema>;

/** A name of a person or a cohort: one line of 1 to 120 characters without control characters. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  // Without the flag `u`: JSON Schema takes the pattern alone, and would publish another one.
  .regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/);

/** A sentence or a few that people write to each other: up to 2,000 characters. */
export const remarkSchema = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$/);

/** The state of something that more than one device may write: it rises by one with each write. */
export const revisionSchema = z.int().min(0).max(1_000_000_000);
