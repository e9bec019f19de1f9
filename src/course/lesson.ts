import { z } from 'zod';

/** Front matter of a lesson. */
export const lessonSchema = z.strictObject({
  title: z.string(),
  promise: z.string().describe('one Indonesian sentence for the course map'),
  intro: z.string().describe('the opening paragraph'),
  minutes: z.int().positive(),
  checked: z.iso.date().describe("day on which the facts were compared with AWS's documentation"),
});
export type LessonMatter = z.infer<typeof lessonSchema>;
