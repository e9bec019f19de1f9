import canonicalize from 'canonicalize';
import { z } from 'zod';
import { filesSchema, sourceSha256, variantSeed } from '#course';
import { verdictSchema } from '#verdict';
import type { Attempt } from '../progress/database.ts';
import { text } from '../i18n/workspace.id.ts';
import { makeAttempt, readVerdict } from './attempts.ts';

const lineSchema = z.strictObject({
  exercise: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  learner: z.string().regex(/^[a-zA-Z0-9._@-]{1,64}$/),
  variant: z.int().min(0),
  version: z.string().regex(/^[0-9a-f]{64}$/),
  files: filesSchema,
  submittedAt: z.iso.datetime(),
  verdict: verdictSchema,
});

/** What a file of attempts holds: those that can be restored, and why each other line cannot. */
export interface ParsedAttempts {
  readonly attempts: readonly Attempt[];
  readonly problems: readonly string[];
}

/** All attempts as JSON lines, one attempt each. */
export function formatAttempts(attempts: readonly Attempt[]): string {
  return attempts
    .map((attempt) =>
      JSON.stringify({
        exercise: attempt.slug,
        learner: attempt.learner,
        variant: attempt.variant,
        version: attempt.version,
        files: attempt.files,
        submittedAt: new Date(attempt.submittedAt).toISOString(),
        verdict: readVerdict(attempt),
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Reads JSON lines of attempts. A line that is wrong is named and leaves the others standing. */
export function parseAttempts(jsonl: string): ParsedAttempts {
  const attempts: Attempt[] = [];
  const problems: string[] = [];
  for (const [index, line] of jsonl
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = parseLine(line);
    if (typeof read === 'string') problems.push(text.importLine(index + 1, read));
    else attempts.push(read);
  }
  if (attempts.length === 0 && problems.length === 0) problems.push(text.importEmpty);
  return { attempts, problems };
}

function parseLine(line: string): Attempt | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return text.importNotJson;
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) return text.importShape(fieldOf(parsed.error));
  const { exercise: slug, learner, variant, version, files, submittedAt, verdict } = parsed.data;
  const seed = variantSeed(slug, learner, variant);
  if (verdict.exercise.slug !== slug || verdict.exercise.version !== version || verdict.variant.seed !== seed)
    return text.importExercise;
  if (verdict.source.sha256 !== sourceSha256(files)) return text.importSource;
  return makeAttempt({ learner, slug, version, variant }, files, canonicalize(verdict) ?? '', Date.parse(submittedAt));
}

function fieldOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  return [...(issue?.path ?? []), ...keys].map(String).join('.');
}
