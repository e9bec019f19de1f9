import type { BenchAccount } from './accounts.ts';
import { startChild } from './child.ts';
import type { createWriter } from './workload.ts';

/** One submission, ready to be sent. */
export interface Command {
  readonly token: string;
  readonly body: string;
}

/** Connections that send the next command when the last one has been answered. */
export interface ClosedLoad {
  readonly origin: string;
  readonly commands: readonly Command[];
  readonly connections: number;
  /** Not counted, until every connection waits its turn. */
  readonly warmSeconds: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** Milliseconds of each answer that was 201 or 202. */
  readonly accepted: readonly number[];
  readonly statuses: Readonly<Record<number, number>>;
  /** Connections that broke or waited too long. */
  readonly errors: number;
}

/** Commands that arrive at a rate. */
export interface Arrivals {
  readonly origin: string;
  readonly commands: readonly Command[];
  readonly perSecond: number;
  readonly seconds: number;
  /** One of so many callers heeds Retry-After; the others give up. */
  readonly politeEvery: number;
}

/** What a caller was told when it came. */
export interface FirstAnswer {
  readonly status: number;
  readonly milliseconds: number;
  /** Seconds; NaN where the answer says nothing. */
  readonly retryAfter: number;
}

export interface Flooded {
  /** Commands a second that arrived. */
  readonly offered: number;
  readonly firsts: readonly FirstAnswer[];
  /** Ids of submissions that were answered 201 or 202. */
  readonly acknowledged: readonly string[];
  /** Of those who were refused and heeded Retry-After; `milliseconds` from their first try to the last answer. */
  readonly polite: readonly { readonly tries: number; readonly milliseconds: number; readonly accepted: boolean }[];
}

/** Each account hands in each exercise, in turn. */
export function writeCommands(
  accounts: readonly BenchAccount[],
  write: Awaited<ReturnType<typeof createWriter>>,
): readonly Command[] {
  return Array.from({ length: 3 }, (_, turn) =>
    accounts.map(({ id, token }, index) => {
      const { files, slug } = write(id, turn + index);
      return { token, body: JSON.stringify({ exercise: slug, files }) };
    }),
  ).flat();
}

/** Runs a load from a process of its own, so that it takes no time from the server's. */
export async function hammer(load: ClosedLoad): Promise<LoadResult> {
  return inOwnProcess('hammer', load);
}

export async function flood(arrivals: Arrivals): Promise<Flooded> {
  return inOwnProcess('flood', arrivals);
}

async function inOwnProcess<Answer>(name: string, argument: unknown): Promise<Answer> {
  const child = startChild('load-child.ts');
  try {
    return await child.ask<Answer>(name, argument);
  } finally {
    await child.end();
  }
}
