import { createLog, readSettings, startServer, startWorker, toldToStop } from '#server';
import type { RunningServer, RunningWorker } from '#server';
import type { ProcessOptions, Started } from './processes.ts';

/** A server or worker in a process of its own; what it is told stands in its only argument. It ends with whoever started it. */
const { as, variables, ...options } = JSON.parse(process.argv[2] ?? '') as ProcessOptions;
process.on('disconnect', () => process.exit(3));

const outcome = readSettings(variables);
if (outcome.kind === 'wrong') throw new Error(outcome.problems.join('\n'));
const { settings } = outcome;
const log = createLog(settings.logLevel);

const running: RunningServer | RunningWorker =
  as === 'server' ? await startServer({ ...options, settings, log }) : await startWorker({ ...options, settings, log });
if ('graded' in running) process.on('message', () => process.send?.({ graded: running.graded() }));
const started: Started = { origin: 'origin' in running ? running.origin : '' };
process.send?.(started);

await toldToStop();
await running.stop();
process.exit(0);
