import { defineCommand } from 'citty';
import { Misuse, parseCount, parseSeed, refuseUnknownFlags } from '../misuse.ts';
import { findExercise, prepareCourse } from '../prepare.ts';

export const similarCommand = defineCommand({
  meta: { name: 'similar', description: 'Find submissions that are alike, and show where' },
  args: {
    path: { type: 'positional', description: 'File, folder, .zip or .jsonl; several may be given', required: true },
    exercise: { type: 'string', description: 'Exercise of files that do not name theirs', valueHint: 'slug' },
    seed: {
      type: 'string',
      description: 'Variant of files that do not name theirs: 16 hexadecimal digits',
      valueHint: 'hex',
    },
    threshold: {
      type: 'string',
      description: 'Percent from which a pair is reported (default: 40, for designs 90)',
      valueHint: 'n',
    },
    common: {
      type: 'string',
      default: '50',
      description: 'What more than this percent of a class have is not counted',
      valueHint: 'n',
    },
    format: { type: 'enum', options: ['table', 'jsonl'], default: 'table', description: 'table for people' },
    report: {
      type: 'string',
      description: 'Page with the parts that are alike, side by side; nothing is written without',
      valueHint: 'file.html',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['exercise', 'seed', 'threshold', 'common', 'format', 'report']);
    if (args._.includes('')) throw new Misuse('A path is empty.');
    const threshold =
      args.threshold === undefined ? {} : { threshold: parseCount('threshold', args.threshold, 1, 100) / 100 };
    const common = parseCount('common', args.common, 1, 100) / 100;
    const seed = args.seed === undefined ? {} : { seed: parseSeed(args.seed) };
    if (args.report !== undefined && !/\.html?$/i.test(args.report))
      throw new Misuse(`--report takes the name of an .html file, not "${args.report}".`);
    const course = await prepareCourse();
    const exercise = args.exercise === undefined ? {} : { exercise: findExercise(course, args.exercise).slug };
    const { printSimilar } = await import('../similar/print-similar.ts');
    const complete = await printSimilar({
      course,
      paths: args._,
      hints: { ...exercise, ...seed },
      common,
      ...threshold,
      format: args.format,
      ...(args.report === undefined ? {} : { report: args.report }),
    });
    process.exitCode = complete ? 0 : 1;
  },
});
