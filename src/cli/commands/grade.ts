import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineCommand } from 'citty';
import { sha256Hex } from '#course';
import type { BuiltExercise } from '#course/load';
import { createNodePool } from '#grading/node';
import type { Emitter } from '../grade/emitter.ts';
import { jsonLinesEmitter } from '../grade/emitter.ts';
import { describeVerdict } from '../grade/finding.ts';
import { text } from '../grade/grade.id.ts';
import { listSlugs, runGrade } from '../grade/run-grade.ts';
import { tableEnd, tableFoot, tableHead, tableRow } from '../grade/table.ts';
import { Misuse, parseCount, refuseUnknownFlags } from '../misuse.ts';
import type { Course } from '../prepare.ts';
import { prepareCourse } from '../prepare.ts';
import { Output } from '../terminal/output.ts';
import { createPaint } from '../terminal/paint.ts';
import type { Paint } from '../terminal/paint.ts';
import { Progress } from '../terminal/progress.ts';
import { commandVersion } from '../version.ts';

const formats = ['table', 'jsonl'] as const;

export const gradeCommand = defineCommand({
  meta: { name: 'grade', description: 'Grade files or folders of submissions' },
  args: {
    path: { type: 'positional', description: 'File or folder; several may be given', required: true },
    exercise: { type: 'string', description: 'Exercise of files that do not name theirs', valueHint: 'slug' },
    seed: { type: 'string', description: 'Variant of files that do not name theirs: 16 hexadecimal digits', valueHint: 'hex' },
    workers: { type: 'string', description: 'Worker threads (default: cores)', valueHint: 'n' },
    format: { type: 'enum', options: [...formats], default: 'table', description: 'table for people, jsonl for programs' },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['exercise', 'seed', 'workers', 'format']);
    const workers = args.workers === undefined ? (isOneFile(args._) ? 1 : availableParallelism()) : parseCount('workers', args.workers, 1, 256);
    if (args.seed !== undefined && !/^[0-9a-f]{16}$/.test(args.seed)) throw new Misuse(`--seed takes 16 hexadecimal digits, not "${args.seed}".`);
    const course = await prepareCourse();
    if (args.exercise !== undefined && !course.exercises.has(args.exercise)) {
      throw new Misuse(`There is no exercise "${args.exercise}". Exercises: ${listSlugs(course.exercises)}.`);
    }
    const hints = { ...(args.exercise === undefined ? {} : { exercise: args.exercise }), ...(args.seed === undefined ? {} : { seed: args.seed }) };
    const tally = await gradeAll(course, { paths: args._, hints, workers, format: args.format });
    process.exitCode = tally.refused > 0 ? 1 : 0;
  },
});

interface GradeSettings {
  readonly paths: readonly string[];
  readonly hints: { readonly exercise?: string; readonly seed?: string };
  readonly workers: number;
  readonly format: (typeof formats)[number];
}

async function gradeAll(course: Course, { paths, hints, workers, format }: GradeSettings) {
  const started = performance.now();
  const pool = createNodePool({ workers });
  const output = new Output(process.stdout);
  const errors = new Output(process.stderr);
  const watched = process.stderr.isTTY && !isOneFile(paths);
  try {
    const tally = await runGrade({
      paths,
      hints,
      exercises: course.exercises,
      grade: pool.grade,
      ahead: workers * 4,
      emitter: format === 'jsonl' ? jsonLinesEmitter : await createTable(course, paths, workers, started),
      output,
      ...(watched ? { progress: new Progress(process.stderr, createPaint(process.stderr, process.env), { done: text.progress, left: text.left }, () => performance.now()) } : {}),
    });
    if (format === 'jsonl' && tally.refused > 0) await errors.lines(listRefusals(tally));
    return tally;
  } finally {
    await pool.close();
  }
}

function listRefusals(tally: Awaited<ReturnType<typeof runGrade>>): readonly string[] {
  return [text.refusedNote(tally.refused, tally.total), ...tally.refusals.map(({ path, error }) => `  ${JSON.stringify(path)}: ${error.message}`)];
}

async function createTable(course: Course, paths: readonly string[], workers: number, started: number): Promise<Emitter> {
  const { exercises, rules } = course;
  const paint = createPaint(process.stdout, process.env);
  const full = isOneFile(paths);
  const texts = full ? new Map(await Promise.all([...exercises.keys()].map(async (slug) => [slug, await course.messages(slug)] as const))) : new Map();
  return {
    begin: () => tableHead(paint, { version: commandVersion, grader: versionOf(exercises), engine: course.engineVersion.slice(0, 4), workers }),
    entry(entry) {
      const messages = entry.kind === 'graded' ? texts.get(entry.exercise) : undefined;
      const rest = entry.kind === 'graded' && messages !== undefined ? describeVerdict(paint, entry, { messages, rules }) : [];
      return [tableRow(paint, entry, exercises), ...rest];
    },
    end: (tally) => [
      ...(full && tally.refused === 0 ? [] : tableFoot(paint, tally, exercises)),
      ...endLines(paint, tally, started),
    ],
  };
}

function endLines(paint: Paint, tally: Parameters<Emitter['end']>[0], started: number): readonly string[] {
  return tableEnd(paint, tally, (performance.now() - started) / 1000, Math.round(process.memoryUsage.rss() / 1_000_000));
}

function versionOf(exercises: ReadonlyMap<string, BuiltExercise>): string {
  const versions = [...exercises.values()].map((exercise) => exercise.version);
  return (versions.length === 1 ? (versions[0] ?? '') : sha256Hex(versions.join('\n'))).slice(0, 4);
}

function isOneFile(paths: readonly string[]): boolean {
  const [path, ...more] = paths;
  return path !== undefined && more.length === 0 && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
}
