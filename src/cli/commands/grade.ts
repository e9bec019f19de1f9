import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { createNodePool } from '#grading/node';
import { Closing } from '../grade/closing.ts';
import type { ClosingOptions } from '../grade/closing.ts';
import { loadMessages } from '../grade/formats/context.ts';
import type { FormatContext } from '../grade/formats/context.ts';
import { formats } from '../grade/formats/index.ts';
import type { FormatName } from '../grade/formats/index.ts';
import { text } from '../grade/grade.id.ts';
import type { GradeHints } from '../grade/identify.ts';
import { ResultsFolder, resultsName } from '../grade/results/results-folder.ts';
import { runGrade } from '../grade/run-grade.ts';
import { createTableEmitter } from '../grade/table-emitter.ts';
import type { Tally } from '../grade/tally.ts';
import { checkReportPath } from '../report/report-file.ts';
import { ResultsFile } from '../results/results-file.ts';
import { Misuse, parseCount, parseSeed, parseSite, refuseUnknownFlags } from '../misuse.ts';
import { findExercise, prepareCourse } from '../prepare.ts';
import type { Course } from '../prepare.ts';
import { Output } from '../terminal/output.ts';
import { clean, createPaint } from '../terminal/paint.ts';
import { Progress } from '../terminal/progress.ts';
import { commandVersion } from '../version.ts';

const tableFormat = 'table';
const defaultSite = 'http://localhost:4321';

export const gradeCommand = defineCommand({
  meta: { name: 'grade', description: 'Grade submissions: files, folders, .zip and .jsonl' },
  args: {
    path: { type: 'positional', description: 'File, folder, .zip or .jsonl; several may be given', required: true },
    exercise: { type: 'string', description: 'Exercise of files that do not name theirs', valueHint: 'slug' },
    seed: {
      type: 'string',
      description: 'Variant of files that do not name theirs: 16 hexadecimal digits',
      valueHint: 'hex',
    },
    workers: { type: 'string', description: 'Worker threads (default: cores)', valueHint: 'n' },
    format: {
      type: 'enum',
      options: [tableFormat, ...Object.keys(formats)],
      default: tableFormat,
      description: 'table for people, the others for programs',
    },
    out: {
      type: 'string',
      description: 'Folder for results.jsonl and, beside it, the chosen format; nothing is written without',
      valueHint: 'dir',
    },
    resume: { type: 'boolean', default: false, description: 'Go on from the results.jsonl in --out' },
    against: {
      type: 'string',
      description: 'Earlier results.jsonl: say who changes, and by which check',
      valueHint: 'file',
    },
    'also-seeds': {
      type: 'string',
      description: 'Grade code that passes on so many further variants too',
      valueHint: 'n',
    },
    report: { type: 'string', description: 'Write an HTML page about the results', valueHint: 'file.html' },
    site: {
      type: 'string',
      default: defaultSite,
      description: 'Address of the course, for links to rules',
      valueHint: 'url',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, [
      'exercise',
      'seed',
      'workers',
      'format',
      'out',
      'resume',
      'against',
      'also-seeds',
      'report',
      'site',
    ]);
    const paths = args._;
    const workers = args.workers === undefined ? defaultWorkers(paths) : parseCount('workers', args.workers, 1, 256);
    const seed = args.seed === undefined ? {} : { seed: parseSeed(args.seed) };
    if (paths.includes('')) throw new Misuse('A path is empty.');
    if (args.resume && args.out === undefined)
      throw new Misuse('--resume goes on from a folder: say which with --out.');
    if (args.out === '') throw new Misuse('--out takes a folder.');
    const site = parseSite(args.site);
    const also = args['also-seeds'];
    const alsoSeeds = also === undefined ? {} : { alsoSeeds: parseCount('also-seeds', also, 1, 1_000) };
    if (args.report !== undefined) await checkReportPath('report', args.report);
    const old = args.against === undefined ? undefined : await ResultsFile.open(args.against);
    const course = await prepareCourse();
    const exercise = args.exercise === undefined ? {} : { exercise: findExercise(course, args.exercise).slug };
    const tally = await gradeAll(course, {
      paths,
      hints: { ...exercise, ...seed },
      workers,
      format: args.format as GradeSettings['format'],
      site,
      ...(args.out === undefined ? {} : { out: args.out, resume: args.resume }),
      ...alsoSeeds,
      ...(args.report === undefined ? {} : { report: args.report }),
      ...(old === undefined ? {} : { old }),
    }).finally(() => old?.close());
    process.exitCode = tally.complete ? 0 : 1;
  },
});

interface GradeSettings extends ClosingOptions {
  readonly paths: readonly string[];
  readonly hints: GradeHints;
  readonly workers: number;
  readonly format: FormatName | typeof tableFormat;
  readonly site: string;
  readonly out?: string;
  readonly resume?: boolean;
}

async function gradeAll(course: Course, settings: GradeSettings): Promise<Tally> {
  const { format, hints, out, paths, workers } = settings;
  const results = out === undefined ? undefined : await ResultsFolder.open(out, settings.resume === true);
  const { stderr, stdout } = process;
  const watched = stderr.isTTY && !isOneFile(paths);
  const context = await createContext(course, settings.site);
  const file = results === undefined || format === tableFormat || format === 'jsonl' ? undefined : formats[format];
  const toFile = file === undefined ? undefined : results?.openFile(file.file);
  const forPeople = format === tableFormat || results !== undefined;
  const closing = new Closing(settings, context);
  const pool = createNodePool({ workers });
  let complete = false;
  try {
    const tally = await runGrade({
      paths,
      hints,
      exercises: course.exercises,
      engineVersion: course.engineVersion,
      grade: pool.grade,
      ahead: workers * 4,
      channels: [
        {
          emitter: forPeople ? createTable(course, settings, context.messages) : formats[format].create(context),
          output: new Output(stdout),
        },
        ...(file === undefined || toFile === undefined
          ? []
          : [{ emitter: file.create(context), output: toFile.output }]),
      ],
      observe: (entry) => closing.observe(entry),
      ...(settings.alsoSeeds === undefined ? {} : { alsoSeeds: settings.alsoSeeds }),
      ...(results === undefined ? {} : { results, known: (path: string) => results.find(path) }),
      ...(watched ? { progress: new Progress(stderr, createPaint(stderr, process.env), progressWords, now) } : {}),
    });
    complete = true;
    await toFile?.close();
    const toPeople = forPeople ? stdout : stderr;
    await new Output(toPeople).lines(await closing.finish(createPaint(toPeople, process.env)));
    if (!forPeople && tally.refused > 0) await new Output(stderr).lines(listRefusals(tally));
    return tally;
  } finally {
    await results?.close(complete);
    await pool.close();
  }
}

const progressWords = { done: text.progress, left: text.left };

async function createContext(course: Course, site: string): Promise<FormatContext> {
  return {
    exercises: course.exercises,
    rules: course.rules,
    messages: await loadMessages(course),
    version: commandVersion,
    site,
    startedAt: new Date().toISOString(),
    now: () => Date.now(),
    environment: process.env,
  };
}

function createTable(course: Course, { out, paths, workers }: GradeSettings, messages: FormatContext['messages']) {
  const started = now();
  return createTableEmitter({
    course,
    messages,
    paint: createPaint(process.stdout, process.env),
    version: commandVersion,
    workers,
    full: isOneFile(paths),
    ...(out === undefined ? {} : { results: join(out, resultsName) }),
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
    return statSync(path).isFile() && !/\.(zip|jsonl)$/i.test(path);
  } catch {
    return false;
  }
}

function now(): number {
  return performance.now();
}
