import {
  atOnce,
  checkOrder,
  gatewayWait,
  longestFunction,
  parties,
  runChain,
  startsOf,
  type ChainRun,
  type Limits,
  type OrderStep,
  type Party,
  type Span,
} from '#world/timeout-chain';
import type { TimeoutSettings } from './settings.ts';

/** Seconds that the handler takes to write its answer. */
const answering = 0.5;
/** Seconds that it takes to record a job that somebody else does. */
const recording = 0.2;

export interface TimeoutView {
  readonly limits: Limits;
  readonly run: ChainRun;
  readonly order: readonly OrderStep[];
  /** When each of the client's requests starts: the first, then its retries. */
  readonly starts: readonly number[];
  readonly queriesAtOnce: number;
  /** Work of the first request that is done for nobody, in seconds. */
  readonly orphaned: { readonly function: number; readonly database: number };
  /** The job behind a 202: it has a limit of its own and nobody's connection depends on it. */
  readonly job?: { readonly until: number };
  /** Where the time axis ends. */
  readonly horizon: number;
  /** Each limit leaves its caller room for the answer. */
  readonly holds: boolean;
}

/** Follows one request with these limits, kept within what the products allow. */
export function viewTimeouts(settings: TimeoutSettings): TimeoutView {
  const { product, work, accepted } = settings;
  const retries = Math.round(settings.retries);
  const limits: Limits = {
    client: settings.client,
    gateway: Math.min(settings.gateway, gatewayWait[product].most ?? settings.gateway),
    function: Math.min(settings.function, longestFunction),
    database: settings.database,
  };
  const run = runChain({ limits, gateway: product, work: accepted ? recording : work, answering });
  const starts = startsOf(run, retries);
  const order = checkOrder(limits);
  const job = accepted ? { until: answering + recording + work } : undefined;
  const ends = parties.map((party) => run.spans[party].until + (starts.at(-1) ?? 0));
  return {
    limits,
    run,
    order,
    starts,
    queriesAtOnce: atOnce(starts, run.spans.database),
    orphaned: { function: orphanTime(run.spans.function), database: orphanTime(run.spans.database) },
    ...(job === undefined ? {} : { job }),
    horizon: Math.max(...ends, job?.until ?? 0),
    holds: order.every(({ healthy }) => healthy),
  };
}

function orphanTime({ until, orphanedAt }: Span): number {
  return until - (orphanedAt ?? until);
}

/** How the first request ends for one of the four. */
export type Ending = 'answered' | 'gave-up' | 'unheard';

/** Whether it got done in time for somebody, ran into its limit, or got done when nobody listened any more. */
export function endingOf({ run }: TimeoutView, party: Party): Ending {
  const { gaveUp, orphanedAt } = run.spans[party];
  if (gaveUp) return 'gave-up';
  return orphanedAt === undefined ? 'answered' : 'unheard';
}
