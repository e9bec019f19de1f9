import { z } from 'zod';

/** Counts full stops that end a sentence: not those inside a name or a number. */
const countSentences = (text: string): number => text.split(/[.?!](?:\s|$)/).filter(Boolean).length;

/** Strict schema of a term as an author writes it. */
export const termSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('permanent: lessons link it as /glosarium#id'),
  term: z.string().min(1).describe('the name that lessons use'),
  otherNames: z.array(z.string().min(1)).describe('other names that a reader may look for'),
  definition: z
    .string()
    .min(40)
    .refine((text) => countSentences(text) <= 3, 'a definition is one to three sentences'),
  lesson: z.string().describe('slug of the lesson that explains it'),
  rules: z.array(z.string()).min(1).describe('ids of rules in which the term matters'),
});
export type TermBody = z.infer<typeof termSchema>;
