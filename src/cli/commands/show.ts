import { defineCommand } from 'citty';
import { toJsonLine } from '../grade/envelope.ts';
import { Misuse, refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { prepareCourse } from '../prepare.ts';
import type { Course } from '../prepare.ts';
import { parseExercise } from '../results/arguments.ts';
import { matches } from '../results/filter.ts';
import type { ResultsFilter } from '../results/filter.ts';
import { listHead, listRows } from '../results/list.ts';
import { text } from '../results/results.id.ts';
import { ResultsFile } from '../results/results-file.ts';
import { Output } from '../terminal/output.ts';
import { clean, createPaint } from '../terminal/paint.ts';

export const showCommand = defineCommand({
  meta: { name: 'show', description: 'List results: all of them, or those that a flag asks for' },
  args: {
    from: { type: 'string', required: true, description: 'results.jsonl, or its folder', valueHint: 'file' },
    ungradable: { type: 'boolean', default: false, description: 'What could not be graded or not be read' },
    failed: { type: 'boolean', default: false, description: 'What was graded and did not pass' },
    rule: { type: 'string', description: 'Where a check of this rule failed', valueHint: 'id' },
    exercise: { type: 'string', description: 'Of this exercise: slug or code', valueHint: 'slug' },
    format: {
      type: 'enum',
      options: ['table', 'jsonl'],
      default: 'table',
      description: 'table for people, jsonl for programs',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['from', 'ungradable', 'failed', 'rule', 'exercise', 'format']);
    refuseMore(args._, 0);
    const course = await prepareCourse();
    if (args.rule !== undefined && !course.rules.has(args.rule)) throw new Misuse(`There is no rule "${args.rule}".`);
    const filter: ResultsFilter = {
      ungradable: args.ungradable,
      failed: args.failed,
      ...(args.rule === undefined ? {} : { rule: args.rule }),
      ...(args.exercise === undefined ? {} : { exercise: parseExercise(course, args.exercise) }),
    };
    const results = await ResultsFile.open(args.from);
    try {
      await list(course, results, filter, args.format === 'jsonl');
    } finally {
      await results.close();
    }
  },
});

async function list(course: Course, results: ResultsFile, filter: ResultsFilter, asLines: boolean): Promise<void> {
  const output = new Output(process.stdout);
  const paint = createPaint(process.stdout, process.env);
  let shown = 0;
  for await (const entry of results.entries()) {
    if (output.closed) return;
    if (!matches(entry, filter)) continue;
    if (asLines) await output.lines([toJsonLine(entry)]);
    else
      await output.lines([...(shown === 0 ? ['', listHead(paint)] : []), ...listRows(paint, entry, course.exercises)]);
    shown += 1;
  }
  const { path, unreadable } = results;
  const notes = unreadable === 0 ? [] : [`  ${paint('quiet', text.unreadable(unreadable, clean(path)))}`];
  if (asLines) return void (await new Output(process.stderr).lines(notes));
  await output.lines(['', `  ${shown === 0 ? text.noneShown : text.shown(shown, results.size)}`, ...notes, '']);
}
