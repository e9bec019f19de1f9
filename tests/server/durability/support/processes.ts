import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StartOptions, WorkerOptions } from '#server';
import type { FreshPlace } from '../../../support/databases.ts';
import { testCapacity, variablesOf } from '../../../support/server.ts';

/** What a process is told: settings as environment variables, and what else `startServer` or `startWorker` takes as data. */
export type ProcessOptions = { readonly variables: Readonly<Record<string, string>> } & (
  | ({ readonly as: 'server' } & Pick<StartOptions, 'capacity' | 'requestLimits' | 'sweep' | 'queueOptions'>)
  | ({ readonly as: 'worker' } & Pick<WorkerOptions, 'queueOptions'>)
);

export interface Started {
  /** Empty for a worker. */
  readonly origin: string;
}

export interface Process extends Started {
  /** What it has logged up to now, and what it wrote beside that. */
  readonly log: () => readonly Record<string, unknown>[];
  readonly errors: () => string;
  readonly send: (signal: NodeJS.Signals) => void;
  /** Exit code or signal; resolves when it has ended. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Verdicts that a worker has stored. */
  readonly graded: () => Promise<number>;
}

/** No test of crashes is about limits. */
const noLimits = Object.fromEntries(
  [
    'read',
    'write',
    'submit',
    'heavy',
    'regrade',
    'join',
    'sign-in',
    'sign-in-name',
    'mail',
    'mail-name',
    'auth',
    'machine',
    'general',
  ].map((kind) => [kind, 1_000_000]),
);

/** Left waiting for a second is left for good: nobody grades as long as that here. */
const soon = { everyMs: 200, olderThanMs: 1000 };

/** Processes that are started this often compile their modules once. */
export const compiledOnce = { NODE_COMPILE_CACHE: join(tmpdir(), 'gerbang-compile-cache') };

/** pg-boss takes no shorter heartbeat. */
export const soonNoticed = { heartbeatSeconds: 10, superviseSeconds: 1, regradePartSize: 20 };

/** Starts a server in a process of its own. */
export function startServerProcess(place: FreshPlace, variables: Readonly<Record<string, string>> = {}) {
  return start({
    as: 'server',
    variables: { PORT: '0', LOG_LEVEL: 'info', GERBANG_WORKERS: '2', ...variablesOf(place), ...variables },
    capacity: testCapacity,
    requestLimits: noLimits,
    sweep: soon,
    queueOptions: soonNoticed,
  });
}

/** Starts a worker of the queue in a process of its own. */
export function startWorkerProcess(place: FreshPlace) {
  const variables = { LOG_LEVEL: 'info', GERBANG_WORKERS: '1', GERBANG_GRADING: 'queue', ...variablesOf(place) };
  return start({ as: 'worker', variables, queueOptions: soonNoticed });
}

async function start(options: ProcessOptions): Promise<Process> {
  const child = fork(new URL('serve.ts', import.meta.url), [JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env['PATH'], ...compiledOnce },
  });
  const lines: string[] = [];
  let errors = '';
  if (child.stdout !== null) createInterface(child.stdout).on('line', (line) => void lines.push(line));
  child.stderr?.on('data', (text: Buffer) => void (errors += text.toString()));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code ?? -1));
  });
  const [message] = (await Promise.race([once(child, 'message'), ended.then((how) => [how])])) as [Started | number];
  if (typeof message !== 'object') throw new Error(`the process did not start (${message}): ${errors}`);
  return {
    ...message,
    log: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    errors: () => errors,
    send: (signal) => void child.kill(signal),
    ended,
    async graded() {
      child.send('graded?');
      const [answer] = (await once(child, 'message')) as [{ readonly graded: number }];
      return answer.graded;
    },
  };
}
