import { z } from 'zod';
import { severitySchema } from '#verdict';

const sample = z.strictObject({
  language: z.enum(['ts', 'json', 'graphql', 'yaml', 'http']),
  code: z.string().min(1),
  note: z.string().min(1).describe('one Indonesian sentence: what is wrong, or why this is right'),
});

/** Strict schema of a rule as an author writes it; the build holds every rule to it. */
export const ruleBodySchema = z.strictObject({
  section: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('anchor of the heading that teaches the rule'),
  severity: severitySchema,
  statement: z.string().min(20).describe('the rule as one Indonesian sentence'),
  why: z.string().min(40).describe('two to four Indonesian sentences: what breaks without it'),
  broken: sample,
  right: sample,
  aws: z.strictObject({ title: z.string(), url: z.url(), checked: z.iso.date() }),
});
export type RuleBody = z.infer<typeof ruleBodySchema>;
