import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineCommand } from 'citty';
import { createNodePool } from '#grading/node';
import { jsonLinesEmitter } from '../grade/emitter.ts';
import { text } from '../grade/grade.id.ts';
import type { GradeHints } from '../grade/identify.ts';
import { runGrade } from '../grade/run-grade.ts';
import { createTableEmitter } from '../grade/table-emitter.ts';
import type { Tally } from '../grade/tally.ts';
import { Misuse, parseCount, parseSeed, refuseUnknownFlags } from '../misuse.ts';
import { findExercise, prepareCourse } from '../prepare.ts';
import type { Course } from '../prepare.ts';
import { Output } from '../terminal/output.ts';
import { clean, createPaint } from '../terminal/paint.ts';
import { Progress } from '../terminal/progress.ts';
import { commandVersion } from '../version.ts';

const formats = ['table', 'jsonl'] as const;

export const gradeCommand = defineCommand({
  meta: { name: 'grade', description: 'Grade files or folders of submissions' },
  args: {
    path: { type: 'positional', description: 'File or folder; several may be given', required: true },
    exercise: { type: 'string', description: 'Exercise of files that do not name theirs', valueHint: 'slug' },
    seed: {
      type: 'string',
      description: 'Variant of files that do not name theirs: 16 hexadecimal digits',
      valueHint: 'hex',
    },
    workers: { type: 'string', description: 'Worker threads (default: cores)', valueHint: 'n' },
    format: {
      type: 'enum',
      options: [...formats],
      default: 'table',
      description: 'table for people, jsonl for programs',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['exercise', 'seed', 'workers', 'format']);
    const paths = args._;
    const workers = args.workers === undefined ? defaultWorkers(paths) : parseCount('workers', args.workers, 1, 256);
    const seed = args.seed === undefined ? {} : { seed: parseSeed(args.seed) };
    if (paths.includes('')) throw new Misuse('A path is empty.');
    const course = await prepareCourse();
    const exercise = args.exercise === undefined ? {} : { exercise: findExercise(course, args.exercise).slug };
    const tally = await gradeAll(course, { paths, hints: { ...exercise, ...seed }, workers, format: args.format });
    process.exitCode = tally.complete ? 0 : 1;
  },
});

interface GradeSettings {
  readonly paths: readonly string[];
  readonly hints: GradeHints;
  readonly workers: number;
  readonly format: (typeof formats)[number];
}

async function gradeAll(course: Course, settings: GradeSettings): Promise<Tally> {
  const { format, hints, paths, workers } = settings;
  const pool = createNodePool({ workers });
  const { stderr, stdout } = process;
  const words = { done: text.progress, left: text.left };
  const watched = stderr.isTTY && !isOneFile(paths);
  try {
    const tally = await runGrade({
      paths,
      hints,
      exercises: course.exercises,
      grade: pool.grade,
      ahead: workers * 4,
      emitter: format === 'jsonl' ? jsonLinesEmitter : await createTable(course, settings),
      output: new Output(stdout),
      ...(watched ? { progress: new Progress(stderr, createPaint(stderr, process.env), words, now) } : {}),
    });
    if (format === 'jsonl' && tally.refused > 0) await new Output(stderr).lines(listRefusals(tally));
    return tally;
  } finally {
    await pool.close();
  }
}

function createTable(course: Course, { paths, workers }: GradeSettings) {
  const started = now();
  return createTableEmitter({
    course,
    paint: createPaint(process.stdout, process.env),
    version: commandVersion,
    workers,
    full: isOneFile(paths),
    measure: () => ({
      seconds: (now() - started) / 1000,
      megabytes: Math.round(process.memoryUsage.rss() / 1_000_000),
    }),
  });
}

/** For whoever reads the terminal while the lines go elsewhere. */
function listRefusals(tally: Tally): readonly string[] {
  const more = tally.refused - tally.refusals.length;
  return [
    text.refusedNote(tally.refused, tally.total),
    ...tally.refusals.map(({ path, error }) => `  ${clean(path)}: ${error.message}`),
    ...(more > 0 ? [`  ${text.moreRefused(more)}`] : []),
  ];
}

/** Starting a thread costs more than one file does. */
function defaultWorkers(paths: readonly string[]): number {
  return isOneFile(paths) ? 1 : availableParallelism();
}

function isOneFile(paths: readonly string[]): boolean {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) return false;
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function now(): number {
  return performance.now();
}
