import { availableParallelism } from 'node:os';
import { defineCommand } from 'citty';
import { Misuse, parseCount, refuseMore, refuseUnknownFlags } from '../misuse.ts';

export const verifyCommand = defineCommand({
  meta: {
    name: 'verify',
    description: 'Derive stored verdicts again by the versions that made them; list those that differ',
  },
  args: {
    exercise: { type: 'string', description: 'Of this exercise: slug or code', valueHint: 'slug' },
    since: { type: 'string', description: 'Graded on this day or later, in UTC', valueHint: 'YYYY-MM-DD' },
    workers: { type: 'string', description: 'Worker threads (default: cores)', valueHint: 'n' },
    format: {
      type: 'enum',
      options: ['table', 'jsonl'],
      default: 'table',
      description: 'table for people, jsonl for programs',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['exercise', 'since', 'workers', 'format']);
    refuseMore(args._, 0);
    const since = args.since === undefined ? undefined : parseDay('since', args.since);
    const workers = args.workers === undefined ? availableParallelism() : parseCount('workers', args.workers, 1, 256);
    const { runVerify } = await import('../operate/run-verify.ts');
    return runVerify({ exercise: args.exercise, since, workers, format: args.format });
  },
});

/** The first millisecond of a day, from a flag's text. */
function parseDay(flag: string, text: string): number {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  // Some engines roll a day over that its month does not have.
  if (!Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)) return moment;
  throw new Misuse(`--${flag} takes a day such as 2026-11-28, not "${text}".`);
}
