import type { SubmissionFiles } from '#course';
import type { BuiltExercise } from '#course/load';
import { writeWords } from './lexer.ts';
import type { Naming, TokenStream } from './tokens.ts';
import { TokenWriter } from './tokens.ts';
import { writeTypescript } from './typescript-tokens.ts';

/** All files of a submission as one text, its tokens, and where each file begins. */
export interface SubmissionText {
  readonly text: string;
  readonly parts: readonly { readonly name: string; readonly start: number }[];
  readonly tokens: TokenStream;
}

/** Why a text is not compared: too large or nested too deep for the exercise, or not to be parsed. */
export type TextProblem = 'source-size' | 'syntax';

export type ReadText =
  ({ readonly kind: 'text' } & SubmissionText) | { readonly kind: 'problem'; readonly code: TextProblem };

const encoder = new TextEncoder();

/** Reads the tokens of a submission, within the limits of its exercise. */
export function readSubmissionText(
  files: SubmissionFiles,
  { files: declared, limits }: Pick<BuiltExercise, 'files' | 'limits'>,
  naming: Naming,
): ReadText {
  const [only, ...more] = Object.entries(files);
  const [first, ...others] = declared;
  const named: SubmissionFiles =
    only !== undefined && more.length === 0 && others.length === 0 && first !== undefined
      ? { [first.name]: only[1] }
      : files;
  const text = Object.values(named).join('\n');
  if (encoder.encode(text).length > limits.sourceBytes) return { kind: 'problem', code: 'source-size' };
  const writer = new TokenWriter();
  const parts: { readonly name: string; readonly start: number }[] = [];
  let start = 0;
  for (const [name, content] of Object.entries(named)) {
    parts.push({ name, start });
    writer.add(`file ${name}`, start, start);
    if (name.endsWith('.ts')) {
      if (!writeTypescript(content, start, naming, limits, writer)) return { kind: 'problem', code: 'syntax' };
    } else writeWords(content, start, naming, writer);
    start += content.length + 1;
  }
  return { kind: 'text', text, parts, tokens: writer.finish() };
}

/** A run of lines of one file, both ends included, from 1. */
export interface LineSpan {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/** The lines that a run of tokens stands on. A run over several files ends with the first of them. */
export function linesOf({ parts, text, tokens }: SubmissionText, from: number, length: number): LineSpan {
  const start = tokens.starts[from] ?? 0;
  const part = parts.findLast((one) => one.start <= start) ?? { name: '', start: 0 };
  const next = parts.find((one) => one.start > part.start)?.start ?? Infinity;
  const end = Math.min(tokens.ends[from + length - 1] ?? start, next - 1);
  return {
    file: part.name,
    line: countLines(text, part.start, start) + 1,
    endLine: countLines(text, part.start, Math.max(end - 1, start)) + 1,
  };
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
