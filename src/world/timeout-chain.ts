/**
 * One request through client, gateway, function and database, each of which waits only so long. Nobody tells those
 * behind it that it left, so what they still do is done for nobody. All times are seconds from the request's start.
 */

/** From the outside in: each waits for the next. */
export const parties = ['client', 'gateway', 'function', 'database'] as const;
export type Party = (typeof parties)[number];
export type Limits = Readonly<Record<Party, number>>;

export type GatewayKind = 'rest-regional' | 'rest-edge' | 'http';

/**
 * How long a gateway waits for its integration: 29 s on REST, which Regional and private APIs may have raised, and
 * 30 s on HTTP API, which is fixed. What is the most that AWS raises it to is not published. Sources:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
 * https://aws.amazon.com/about-aws/whats-new/2024/06/amazon-api-gateway-integration-timeout-limit-29-seconds/
 */
export const gatewayWait: Readonly<Record<GatewayKind, { readonly byDefault: number; readonly most?: number }>> = {
  'rest-regional': { byDefault: 29 },
  'rest-edge': { byDefault: 29, most: 29 },
  http: { byDefault: 30, most: 30 },
};

/** Source: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const longestFunction = 900;

/** What a caller's limit has to leave over for the answer of whom it calls. */
export const roomForAnswer = 1;

export interface Span {
  readonly party: Party;
  readonly until: number;
  /** It ended because its limit was reached. */
  readonly gaveUp: boolean;
  /** Since when nobody waits for it any more. */
  readonly orphanedAt?: number;
}

export interface ChainRun {
  readonly spans: Readonly<Record<Party, Span>>;
  /** Who reached its limit before all others, the innermost of several. */
  readonly firstToGiveUp?: Party;
  readonly answer: ChainAnswer;
}

/** What the client gets: nothing if it left, and whose word a status is. */
export type ChainAnswer =
  | { readonly from: 'nobody' }
  | { readonly from: 'handler'; readonly status: 200 | 503 }
  /** HTTP API's status for a function that ran out of time is not clear from its documentation. */
  | { readonly from: 'gateway'; readonly status: 502 | 504 | '5xx' };

interface ChainSettings {
  readonly limits: Limits;
  readonly gateway: GatewayKind;
  /** How long the database needs. */
  readonly work: number;
  /** How long the function writes its answer after that, or its error. */
  readonly answering: number;
}

/** Follows one request until the last of the four is done. */
export function runChain({ limits, gateway: kind, work, answering }: ChainSettings): ChainRun {
  const database = endOf('database', work, limits);
  const handler = endOf('function', database.until + answering, limits);
  const gateway = endOf('gateway', handler.until, limits);
  const client = endOf('client', gateway.until, limits);
  const ended = { client, gateway, function: handler, database };
  const spans = {
    client,
    gateway: withOrphan(gateway, [client]),
    function: withOrphan(handler, [client, gateway]),
    database: withOrphan(database, [client, gateway, handler]),
  };
  const [first] = [database, handler, gateway, client]
    .filter(({ gaveUp }) => gaveUp)
    .sort((one, other) => one.until - other.until);
  return { spans, answer: answerOf(ended, kind), ...(first === undefined ? {} : { firstToGiveUp: first.party }) };
}

function endOf(party: Party, needed: number, limits: Limits): Span {
  return { party, until: Math.min(needed, limits[party]), gaveUp: needed > limits[party] };
}

function withOrphan(span: Span, callers: readonly Span[]): Span {
  const left = Math.min(...callers.map(({ until }) => until));
  return left < span.until ? { ...span, orphanedAt: left } : span;
}

/** A function that runs out of time is the gateway's 502, a gateway that runs out of time a 504. */
function answerOf(spans: Readonly<Record<Party, Span>>, kind: GatewayKind): ChainAnswer {
  if (spans.client.gaveUp) return { from: 'nobody' };
  if (spans.gateway.gaveUp) return { from: 'gateway', status: 504 };
  if (spans.function.gaveUp) return { from: 'gateway', status: kind === 'http' ? '5xx' : 502 };
  return { from: 'handler', status: spans.database.gaveUp ? 503 : 200 };
}

export interface OrderStep {
  readonly caller: Party;
  readonly callee: Party;
  /** What the caller's limit leaves over after the callee's. */
  readonly room: number;
  readonly healthy: boolean;
}

/** Whether each limit is shorter than its caller's, with room for the answer: three pairs, from the outside in. */
export function checkOrder(limits: Limits): readonly OrderStep[] {
  return parties.slice(1).map((callee, index) => {
    const caller = parties[index] ?? 'client';
    const room = limits[caller] - limits[callee];
    return { caller, callee, room, healthy: room >= roomForAnswer };
  });
}

/** When a client that got no 200 sends again at once, so many times: the starts of all its requests. */
export function startsOf({ spans, answer }: ChainRun, retries: number): readonly number[] {
  const isDone = answer.from === 'handler' && answer.status === 200;
  return Array.from({ length: isDone ? 1 : retries + 1 }, (_, index) => index * spans.client.until);
}

/** How many of those requests one party works on at the same time, at the worst moment. */
export function atOnce(starts: readonly number[], { until }: Span): number {
  return Math.max(...starts.map((now) => starts.filter((start) => start <= now && now < start + until).length));
}
