import { availableParallelism } from 'node:os';
import { defineCommand } from 'citty';
import { Misuse, parseCount, refuseMore, refuseUnknownFlags } from '../misuse.ts';

export const regradeCommand = defineCommand({
  meta: {
    name: 'regrade',
    description: "Grade stored submissions with today's version; say who changes, and by which check",
  },
  args: {
    exercise: { type: 'positional', required: true, description: 'Exercise: slug or code' },
    cohort: { type: 'string', description: 'Learners of this cohort only: name or id', valueHint: 'name' },
    'dry-run': { type: 'boolean', default: false, description: 'Store nothing' },
    workers: { type: 'string', description: 'Worker threads (default: cores)', valueHint: 'n' },
    format: {
      type: 'enum',
      options: ['table', 'jsonl'],
      default: 'table',
      description: 'table for people, jsonl for programs',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['cohort', 'dry-run', 'workers', 'format']);
    refuseMore(args._, 1);
    if (args.cohort === '') throw new Misuse('--cohort takes a name or an id.');
    const workers = args.workers === undefined ? availableParallelism() : parseCount('workers', args.workers, 1, 256);
    const { runRegrade } = await import('../operate/run-regrade.ts');
    return runRegrade({
      exercise: args.exercise,
      cohort: args.cohort,
      preview: args['dry-run'],
      workers,
      format: args.format,
    });
  },
});
