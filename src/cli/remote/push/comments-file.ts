import { open } from 'node:fs/promises';
import { z } from 'zod';
import { idSchema, newCommentSchema, slugSchema } from '#contract';
import { readWholeLines } from '../../grade/results/whole-lines.ts';
import { Misuse } from '../../misuse.ts';
import { parseJson } from '../read-body.ts';
import type { PulledIndex } from './pulled-index.ts';

const commentLineSchema = z.union([
  newCommentSchema.extend({ submission: idSchema }),
  newCommentSchema.extend({ exercise: slugSchema, learner: z.string().min(1).max(64) }),
]);

/** A comment and the submission that it is about. */
export interface CommentToPost {
  readonly submission: string;
  readonly text: string;
  readonly line?: number;
}

const shape =
  'a line is {"submission", "text", "line"?} or {"exercise", "learner", "text", "line"?}, where "line" is a number';

/** Reads all of a file of comments before any is sent. Throws a {@link Misuse} at the first line that cannot be used. */
export async function readComments(path: string, pulled: PulledIndex): Promise<readonly CommentToPost[]> {
  const file = await open(path, 'r').catch(() => {
    throw new Misuse(`${path} cannot be read. Give a file of JSON Lines with --comments.`);
  });
  const comments: CommentToPost[] = [];
  try {
    const { size } = await file.stat();
    let number = 0;
    let end = 0;
    for await (const { at, bytes, text } of readWholeLines(file)) {
      number += 1;
      end = at + bytes + 1;
      if (text.trim() !== '') comments.push(parseLine(text, `${path}:${number}`, pulled));
    }
    if (end < size) throw new Misuse(`${path}: its last line has no line end, so it may be cut off. Nothing was sent.`);
  } finally {
    await file.close();
  }
  return comments;
}

function parseLine(line: string, place: string, pulled: PulledIndex): CommentToPost {
  const checked = commentLineSchema.safeParse(parseJson(line));
  if (!checked.success) throw new Misuse(`${place} is no comment: ${shape}. Nothing was sent.`);
  const { data } = checked;
  const about = 'submission' in data ? pulled.byId(data.submission) : pulled.lastOf(data.exercise, data.learner);
  if (about === undefined)
    throw new Misuse(
      `${place} is about a submission that was not pulled. Pull again, or correct it. Nothing was sent.`,
    );
  return { submission: about.submission, text: data.text, ...(data.line === undefined ? {} : { line: data.line }) };
}
