import { defineCommand } from 'citty';
import { tableRow } from '../grade/table.ts';
import { refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { prepareCourse } from '../prepare.ts';
import type { Course } from '../prepare.ts';
import { parseExercise } from '../results/arguments.ts';
import { describeOneFinding, describeSubmission } from '../results/describe-finding.ts';
import { findSubmission } from '../results/find-submission.ts';
import type { FoundSubmission } from '../results/find-submission.ts';
import { text } from '../results/results.id.ts';
import { ResultsFile } from '../results/results-file.ts';
import { Output } from '../terminal/output.ts';
import { clean, createPaint } from '../terminal/paint.ts';

export const storyCommand = defineCommand({
  meta: { name: 'story', description: "Tell a finding of a graded submission, as grade tells one file's" },
  args: {
    learner: { type: 'positional', required: true, description: 'Learner, as the results name them' },
    exercise: { type: 'positional', required: true, description: 'Slug or code of the exercise' },
    from: { type: 'string', required: true, description: 'results.jsonl, or its folder', valueHint: 'file' },
    check: { type: 'string', description: 'Another finding than the first, by the id of its check', valueHint: 'id' },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['from', 'check']);
    refuseMore(args._, 2);
    const course = await prepareCourse();
    const exercise = parseExercise(course, args.exercise);
    const results = await ResultsFile.open(args.from);
    const found = await findSubmission(results, args.learner, exercise).finally(() => results.close());
    const lines = found === undefined ? undefined : await tell(course, found, args.check);
    if (lines !== undefined) return void (await new Output(process.stdout).lines(lines));
    const missing =
      found === undefined || args.check === undefined
        ? text.noResult(clean(args.learner), exercise, clean(args.from))
        : text.noSuchFinding(clean(args.check), clean(args.learner));
    await new Output(process.stderr).lines([missing]);
    process.exitCode = 1;
  },
});

/** The lines of a submission, or of one of its findings. Undefined where that check did not fail. */
async function tell(
  course: Course,
  { attempts, entry }: FoundSubmission,
  check: string | undefined,
): Promise<readonly string[] | undefined> {
  const paint = createPaint(process.stdout, process.env);
  const texts = { messages: await course.messages(entry.exercise), rules: course.rules };
  const told =
    check === undefined ? describeSubmission(paint, entry, texts) : describeOneFinding(paint, entry, check, texts);
  if (told === undefined) return undefined;
  const isOther = course.exercises.get(entry.exercise)?.version !== entry.verdict.exercise.version;
  const notes = [
    ...(attempts < 2 || entry.submittedAt === undefined ? [] : [text.attempt(attempts, clean(entry.submittedAt))]),
    ...(isOther ? [text.otherVersion] : []),
  ];
  return ['', tableRow(paint, entry, course.exercises), ...notes.map((note) => `  ${paint('quiet', note)}`), ...told];
}
