import { z } from 'zod';
import { verdictSchema } from '#verdict';
import type { Entry } from '../envelope.ts';
import { isInputErrorCode } from '../errors.id.ts';
import type { InputErrorCode } from '../errors.id.ts';

const storedSchema = z.union([
  z.strictObject({
    path: z.string(),
    learner: z.string(),
    exercise: z.string(),
    seed: z.string(),
    submittedAt: z.string().optional(),
    alsoSeeds: z.strictObject({ passed: z.int().min(0), of: z.int().min(1) }).optional(),
    verdict: verdictSchema,
  }),
  z.strictObject({
    path: z.string(),
    error: z.strictObject({
      code: z.custom<InputErrorCode>((value) => isInputErrorCode(value)),
      message: z.string(),
    }),
  }),
]);

/**
 * Reads one line of `results.jsonl` back. The verdict's bytes are those of the line, not written again; what
 * the learner's code printed is not in it. Undefined where the line is no such line, as a torn one is.
 */
export function parseStoredLine(line: string): Entry | undefined {
  const { data } = storedSchema.safeParse(parseJson(line));
  if (data === undefined) return undefined;
  if ('error' in data) return { kind: 'refused', ...data };
  const { alsoSeeds, submittedAt, ...graded } = data;
  // Quotes inside strings are escaped, so the first of these is the envelope's own.
  const bytes = line.slice(line.indexOf(',"verdict":') + ',"verdict":'.length, -1);
  return {
    kind: 'graded',
    ...graded,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(alsoSeeds === undefined ? {} : { alsoSeeds }),
    bytes,
    console: [],
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
