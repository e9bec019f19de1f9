import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { filesSchema } from '#course';
import { inputError } from '../errors.id.ts';
import type { FindOptions, FoundInput } from './input.ts';

/** A source of one megabyte, escaped, and what stands around it. */
const longestLine = 8_388_608;

const lineSchema = z.union([
  z.strictObject({
    exercise: z.string(),
    learner: z.string().regex(/^[a-zA-Z0-9._@-]{1,64}$/),
    files: filesSchema,
    submittedAt: z.iso.datetime({ offset: true }).optional(),
  }),
  z.strictObject({
    exercise: z.string(),
    learner: z.string().regex(/^[a-zA-Z0-9._@-]{1,64}$/),
    source: z.string(),
    submittedAt: z.iso.datetime({ offset: true }).optional(),
  }),
]);

/** Submissions of a file of JSON Lines, one a line: `{exercise, learner, files | source, submittedAt?}`. */
export async function* findInJsonLines(
  absolute: string,
  path: string,
  options: FindOptions,
): AsyncGenerator<FoundInput> {
  const stream = createReadStream(absolute, 'utf8');
  try {
    yield* readLines(createInterface({ input: stream, crlfDelay: Infinity }), path, options);
  } catch {
    yield { kind: 'refused', path, error: inputError('unreadable') };
  } finally {
    stream.destroy();
  }
}

/** Submissions of lines that have been read already, or are being read. */
export async function* readLines(
  lines: AsyncIterable<string> | Iterable<string>,
  path: string,
  { counting, filesOf }: FindOptions,
): AsyncGenerator<FoundInput> {
  let number = 0;
  let found = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    found += 1;
    const at = `${path}:${number}`;
    yield counting === true
      ? { kind: 'refused', path: at, error: inputError('json-line') }
      : readLine(line, at, filesOf);
  }
  if (found === 0) yield { kind: 'refused', path, error: inputError('empty') };
}

function readLine(line: string, path: string, filesOf: FindOptions['filesOf']): FoundInput {
  if (line.length > longestLine)
    return { kind: 'refused', path, error: inputError('too-large', { bytes: line.length, limit: longestLine }) };
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success) return { kind: 'refused', path, error: inputError('json-line', { cause: explain(line) }) };
  const { exercise, learner, submittedAt } = parsed.data;
  const files =
    'files' in parsed.data ? parsed.data.files : { [filesOf(exercise)?.[0] ?? 'solution.ts']: parsed.data.source };
  return {
    kind: 'submission',
    path,
    names: [],
    claims: { exercise, learner, ...(submittedAt === undefined ? {} : { submittedAt }) },
    read: () => Promise.resolve({ kind: 'files', files }),
  };
}

/** Which of the usual mistakes a line is: not JSON, a verdict of ours, or a field that is missing or wrong. */
function explain(line: string): 'not-json' | 'verdict' | 'fields' {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) return 'not-json';
  return 'verdict' in value ? 'verdict' : 'fields';
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
