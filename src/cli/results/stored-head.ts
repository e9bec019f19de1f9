import { z } from 'zod';
import type { Entry } from '../grade/envelope.ts';
import { parseStoredLine } from '../grade/results/stored-line.ts';

const gradedHead = z.object({
  path: z.string(),
  learner: z.string(),
  exercise: z.string(),
  seed: z.string(),
  submittedAt: z.string().optional(),
});
const refusedHead = z.object({ path: z.string(), error: z.object({ code: z.string(), message: z.string() }) });

/** Whose result a line is, without its verdict. */
export type Head =
  | {
      readonly kind: 'graded';
      readonly path: string;
      readonly learner: string;
      readonly exercise: string;
      readonly seed: string;
      readonly submittedAt?: string;
    }
  | { readonly kind: 'refused'; readonly path: string };

/** A result whose verdict is not parsed before somebody asks for it. Two with the same `bytes` say the same. */
export interface Found {
  readonly head: Head;
  readonly bytes: string;
  /** Undefined where the line is damaged behind its head. */
  readonly read: () => Entry | undefined;
}

const verdictKey = ',"verdict":';

/** Reads whom a line of `results.jsonl` is about. Undefined where it is no such line. */
export function parseHead(line: string): Found | undefined {
  // Quotes inside strings are escaped, so the first of these is the envelope's own.
  const end = line.indexOf(verdictKey);
  const read = (): Entry | undefined => parseStoredLine(line);
  if (end === -1) {
    const { data } = refusedHead.safeParse(parseJson(line));
    return data && { head: { kind: 'refused', path: data.path }, bytes: line, read };
  }
  const { data } = gradedHead.safeParse(parseJson(`${line.slice(0, end)}}`));
  return data && { head: toHead(data), bytes: line.slice(end + verdictKey.length, -1), read };
}

/** The same of an entry that has just been graded. */
export function foundOf(entry: Entry): Found {
  const read = (): Entry => entry;
  return entry.kind === 'refused'
    ? { head: { kind: 'refused', path: entry.path }, bytes: '', read }
    : { head: toHead(entry), bytes: entry.bytes, read };
}

/** Texts that are equal where two results belong together: the same learner's of the same exercise and variant. */
export function identityOf(head: Head): string | undefined {
  if (head.kind === 'refused') return undefined;
  return [head.exercise, head.learner, head.seed, head.submittedAt ?? ''].join('\n');
}

function toHead({ exercise, learner, path, seed, submittedAt }: z.infer<typeof gradedHead>): Head {
  return { kind: 'graded', path, learner, exercise, seed, ...(submittedAt === undefined ? {} : { submittedAt }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
