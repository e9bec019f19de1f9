import canonicalize from 'canonicalize';
import { z } from 'zod';
import { sha256Hex } from './sha256.ts';

/** What a learner hands in: the text of each file, by name. */
export const filesSchema = z.record(z.string(), z.string());
export type SubmissionFiles = z.infer<typeof filesSchema>;

const headerSchema = z.strictObject({
  exercise: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  learner: z.string().regex(/^[a-zA-Z0-9._@-]{1,64}$/),
  variant: z.coerce.number().int().min(0),
  version: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What the first line of a handed-in file says about it. */
export type SubmissionHeader = z.infer<typeof headerSchema>;

const prefix = '// gerbang ';

/** The comment line that a downloaded submission begins with. */
export function formatHeader(header: SubmissionHeader): string {
  return `${prefix}exercise=${header.exercise} learner=${header.learner} variant=${header.variant} version=${header.version}`;
}

/** Reads the header of a file, or undefined where its first line is none. */
export function findHeader(text: string): SubmissionHeader | undefined {
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  if (!line.startsWith(prefix)) return undefined;
  const fields = Object.fromEntries(
    line
      .slice(prefix.length)
      .trim()
      .split(/\s+/)
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  return headerSchema.safeParse(fields).data;
}

/** The file as the learner typed it: without the header line, if it has one. */
export function stripHeader(text: string): string {
  return findHeader(text) === undefined ? text : text.replace(/^[^\n]*\n?/, '');
}

/** The file as it is handed in: the header line first. */
export function withHeader(header: SubmissionHeader, text: string): string {
  return `${formatHeader(header)}\n${stripHeader(text)}`;
}

/**
 * Identity of a submission: SHA-256 over the canonical JSON (RFC 8785) of its files without header
 * lines and with line ends as "\n", so that a download graded elsewhere is the same submission.
 */
export function sourceSha256(files: SubmissionFiles): string {
  return sha256Hex(canonicalize(normalizeFiles(files)) ?? '');
}

/** What is graded: header lines removed, line ends made "\n", and halves of surrogate pairs made U+FFFD. */
export function normalizeFiles(files: SubmissionFiles): SubmissionFiles {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      stripHeader(
        text
          .toWellFormed()
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n'),
      ),
    ]),
  );
}
