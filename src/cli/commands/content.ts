import { availableParallelism } from 'node:os';
import { defineCommand } from 'citty';
import { createNodePool } from '#grading/node';
import { checkContent } from '../content/check-content.ts';
import { exportExercise } from '../content/export-exercise.ts';
import { formatReport } from '../content/matrix.ts';
import { formatProblem } from '../content/problem.ts';
import { scaffoldExercise } from '../content/scaffold.ts';
import { parseCount, parseSeed, refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { findExercise, prepareCourse } from '../prepare.ts';
import type { Course } from '../prepare.ts';
import { projectRoot } from '../project.ts';
import { Output } from '../terminal/output.ts';

const check = defineCommand({
  meta: { name: 'check', description: 'Prove exercises: starter fails, solutions pass, each mutant dies by its check' },
  args: {
    slug: { type: 'positional', required: false, description: 'One exercise; all of them without it' },
    variants: { type: 'string', default: '10', description: 'Variants of each program', valueHint: 'n' },
    'solution-variants': { type: 'string', description: 'Variants of each right answer', valueHint: 'n' },
    'mutant-variants': { type: 'string', description: 'Variants of each wrong answer', valueHint: 'n' },
    workers: { type: 'string', description: 'Worker threads (default: cores)', valueHint: 'n' },
    full: { type: 'boolean', default: false, description: 'Print the whole check x program matrix' },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['variants', 'solution-variants', 'mutant-variants', 'workers', 'full']);
    refuseMore(args._, 1);
    const variants = parseCount('variants', args.variants, 1, 10_000);
    const count = (flag: 'solution-variants' | 'mutant-variants'): number => {
      const given = args[flag];
      return given === undefined ? variants : parseCount(flag, given, 1, 10_000);
    };
    const workers = args.workers === undefined ? availableParallelism() : parseCount('workers', args.workers, 1, 256);
    const course = await prepareOrReport();
    if (course === undefined) return;
    const output = new Output(process.stdout);
    const pool = createNodePool({ workers });
    let problems = 0;
    let proved = 0;
    try {
      const settings = {
        course,
        solutionVariants: count('solution-variants'),
        mutantVariants: count('mutant-variants'),
        grade: pool.grade,
      };
      for await (const report of checkContent(args.slug === undefined ? settings : { ...settings, slug: args.slug })) {
        await output.lines([...formatReport(report, args.full), '', ...report.problems.flatMap(formatProblem)]);
        problems += report.problems.length;
        proved += 1;
      }
    } finally {
      await pool.close();
    }
    await output.lines([
      proved === 0
        ? 'No exercises.'
        : problems === 0
          ? `${proved} proved.`
          : `${problems} problems in ${proved} exercises.`,
    ]);
    process.exitCode = proved > 0 && problems === 0 ? 0 : 1;
  },
});

const create = defineCommand({
  meta: { name: 'new', description: 'Start an exercise: two folders that are red until it is proved' },
  args: {
    slug: { type: 'positional', required: true, description: 'Slug of the exercise, Indonesian kebab-case' },
    lesson: { type: 'string', required: true, description: 'Slug of the lesson that it belongs to', valueHint: 'slug' },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['lesson']);
    refuseMore(args._, 1);
    await new Output(process.stdout).lines(await scaffoldExercise(projectRoot, args.slug, args.lesson));
  },
});

const exportCommand = defineCommand({
  meta: { name: 'export', description: "Write an exercise's programs as learners would hand them in" },
  args: {
    slug: { type: 'positional', required: true, description: 'Exercise' },
    seed: { type: 'string', description: 'Variant that they are written for: 16 hexadecimal digits', valueHint: 'hex' },
    out: { type: 'string', required: true, description: 'Folder to write to', valueHint: 'dir' },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['seed', 'out']);
    refuseMore(args._, 1);
    const { out, seed, slug } = args;
    if (seed !== undefined) parseSeed(seed);
    const course = await prepareCourse();
    const exercise = findExercise(course, slug);
    await new Output(process.stdout).lines(await exportExercise(course, exercise, out, seed));
  },
});

export const contentCommand = defineCommand({
  meta: { name: 'content', description: 'Write and prove exercises' },
  subCommands: { check, new: create, export: exportCommand },
});

/** Builds the course; where a source is wrong, says so as the author's next step. */
async function prepareOrReport(): Promise<Course | undefined> {
  try {
    return await prepareCourse();
  } catch (error) {
    process.stderr.write(
      `✗ the course does not build\n    found  ${error instanceof Error ? error.message : String(error)}\n    edit   mend that file, then run this again\n`,
    );
    process.exitCode = 1;
    return undefined;
  }
}
