import {
  correlationIdOf,
  searchTrail,
  writeTrail,
  type Hop,
  type LogLine,
  type TracedRequest,
  type TrailPolicy,
} from '#world/correlation';
import type { TraceSettings } from './settings.ts';

export const hops: readonly Hop[] = ['gateway', 'authorizer', 'handler', 'queue', 'worker'];

/** Four requests that reach the API within a tenth of a second. */
const requests: readonly TracedRequest[] = [
  { id: 'r1', at: 0, fate: 'worker-fails' },
  { id: 'r2', at: 14, fate: 'handler-fails' },
  { id: 'r3', at: 21, fate: 'done' },
  { id: 'r4', at: 55, fate: 'queue-refuses' },
];

/** A line as the search page shows it, and what the search made of it. */
export interface ShownLine extends LogLine {
  readonly state: 'found' | 'lost' | 'other';
}

/** What a hop knows of the request: its lines are found, some are not, or it was never reached. */
export interface HopView {
  readonly hop: Hop;
  readonly state: 'found' | 'lost' | 'not-reached';
}

export interface TraceView {
  readonly lines: readonly ShownLine[];
  readonly hops: readonly HopView[];
  /** What the complaint can name: the id that came back in the response, or nothing. */
  readonly id: string | undefined;
  readonly found: number;
  readonly own: number;
  readonly failedHop: Hop;
  readonly failureFound: boolean;
  readonly forged: boolean;
}

/** Writes the logs of all four requests and searches them by the id of one. */
export function viewTrace({ complaint, client, intake, carried, both }: TraceSettings): TraceView {
  const policy: TrailPolicy = {
    client,
    intake,
    message: carried ? 'with-id' : 'without-id',
    handlerLogsGatewayId: both,
  };
  const request = requests.find(({ id }) => id === complaint) ?? requests[0];
  if (request === undefined) throw new Error('there is a request to look into');
  const written = writeTrail(requests, policy);
  const id = correlationIdOf(request, policy)?.split('\n')[0];
  const matches = searchTrail(written, id);
  const own = written.filter((line) => line.request === request.id && line.event !== 'forged');
  const failure = own.find(({ event }) => event === 'failed');
  return {
    lines: written.map((line) => ({ ...line, state: stateOf(line, matches, own) })),
    hops: hops.map((hop) => ({
      hop,
      state: hopState(
        own.filter((line) => line.hop === hop),
        matches,
      ),
    })),
    id,
    found: own.filter((line) => matches.includes(line)).length,
    own: own.length,
    failedHop: failure?.hop ?? 'worker',
    failureFound: failure !== undefined && matches.includes(failure),
    forged: written.some(({ event }) => event === 'forged'),
  };
}

function stateOf(line: LogLine, matches: readonly LogLine[], own: readonly LogLine[]): ShownLine['state'] {
  if (matches.includes(line)) return 'found';
  return own.includes(line) ? 'lost' : 'other';
}

function hopState(own: readonly LogLine[], matches: readonly LogLine[]): HopView['state'] {
  if (own.length === 0) return 'not-reached';
  return own.every((line) => matches.includes(line)) ? 'found' : 'lost';
}
