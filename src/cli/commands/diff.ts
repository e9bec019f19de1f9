import { defineCommand } from 'citty';
import { loadMessages } from '../grade/formats/context.ts';
import { refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { prepareCourse } from '../prepare.ts';
import { comparisonLines } from '../results/comparison-lines.ts';
import { comparisonTable } from '../results/comparison-table.ts';
import { Comparison } from '../results/comparison.ts';
import type { ComparisonResult } from '../results/comparison.ts';
import { ResultsFile } from '../results/results-file.ts';
import { Output } from '../terminal/output.ts';
import { createPaint } from '../terminal/paint.ts';

export const diffCommand = defineCommand({
  meta: { name: 'diff', description: 'Compare two results.jsonl: who changes, and by which check' },
  args: {
    old: { type: 'positional', required: true, description: 'The earlier results.jsonl, or its folder' },
    new: { type: 'positional', required: true, description: 'The later one' },
    format: {
      type: 'enum',
      options: ['table', 'jsonl'],
      default: 'table',
      description: 'table for people, jsonl for programs',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['format']);
    refuseMore(args._, 2);
    const result = await compareFiles(args.old, args.new);
    const output = new Output(process.stdout);
    if (args.format === 'jsonl') return void (await output.lines(comparisonLines(result)));
    const course = await prepareCourse();
    const texts = { exercises: course.exercises, messages: await loadMessages(course), oldPath: args.old };
    await output.lines(comparisonTable(createPaint(process.stdout, process.env), result, texts));
  },
});

async function compareFiles(oldPath: string, newPath: string): Promise<ComparisonResult> {
  const old = await ResultsFile.open(oldPath);
  try {
    const later = await ResultsFile.open(newPath);
    try {
      const comparison = new Comparison(old);
      for (const index of later.indexes()) {
        const found = await later.read(index);
        if (found !== undefined) await comparison.add(found);
      }
      return await comparison.finish();
    } finally {
      await later.close();
    }
  } finally {
    await old.close();
  }
}
