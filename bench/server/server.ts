import type { BenchPlace } from './place.ts';
import { startChild } from './child.ts';
import type { Filling } from './fill.ts';
import type { Sizes } from './sizes.ts';

export interface Memory {
  readonly residentBytes: number;
  /** Of the server's own thread, after a collection. */
  readonly heapBytes: number;
}

/** How it is started. */
export interface ServerOptions extends Pick<Sizes, 'capacity'> {
  readonly servesSite: boolean;
}

/** A server in a process of its own, as `gerbang serve` runs it, but for its request limits. */
export interface MeasuredServer {
  readonly origin: string;
  readonly readMemory: () => Promise<Memory>;
  /** Stores submissions and verdicts by the functions that requests use, in the server's own process. */
  readonly fill: (filling: Filling) => Promise<void>;
  /** The same for very many, in bulk. */
  readonly fillInBulk: (filling: Filling) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts it on an empty place or on what another left there. */
export async function startMeasuredServer(place: BenchPlace, options: ServerOptions): Promise<MeasuredServer> {
  const child = startChild('server-child.ts');
  const { dataFolder, databaseUrl } = place;
  const { origin } = await child.ask<{ origin: string }>('start', { place: { dataFolder, databaseUrl }, ...options });
  return {
    origin,
    readMemory: () => child.ask('readMemory'),
    fill: (filling) => child.ask('fill', filling),
    fillInBulk: (filling) => child.ask('fillInBulk', filling),
    stop: child.end,
  };
}
