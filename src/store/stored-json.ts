import { z } from 'zod';
import { filesSchema } from '#course';
import type { SubmissionFiles } from '#course';
import { verdictSchema } from '#verdict';
import type { Verdict } from '#verdict';

const stringsSchema = z.array(z.string());

/** Files as they were stored. Throws where the column holds something else. */
export function readFiles(text: string): SubmissionFiles {
  return filesSchema.parse(JSON.parse(text));
}

/** Ids as they were stored. */
export function readStrings(text: string): string[] {
  return stringsSchema.parse(JSON.parse(text));
}

/** A verdict as it was stored. */
export function readVerdict(text: string): Verdict {
  return verdictSchema.parse(JSON.parse(text));
}
