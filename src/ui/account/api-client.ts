import type { ErrorCode } from '#contract';

/** What became of a request. What the server refused is an answer too; only our own bugs throw. */
export type Answer<Body> =
  | { readonly kind: 'ok'; readonly status: number; readonly body: Body }
  | Refusal
  /** No answer came: the device is offline, or the server cannot be reached. */
  | { readonly kind: 'unreachable' }
  /** Something answered that knows no API: the site lies on a host of files. */
  | { readonly kind: 'no-api' };

/** A failure in the API's envelope. `message` is Indonesian and may be shown. */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: number;
  readonly code: ErrorCode | undefined;
  readonly message: string;
  readonly correlationId: string | undefined;
  readonly details: unknown;
  /** After how many seconds the same request may be made again, where the server says so. */
  readonly retryAfter: number | undefined;
}

/** What the client needs of its surroundings. */
export interface Surroundings {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1: spreads the clients that were all told the same moment. */
  readonly random: () => number;
  readonly now: () => number;
}

export interface CommandOptions {
  /** Names the command: the same on every try, in this page or a later one. A new one where it is absent. */
  readonly key?: string;
}

/** Speaks to the site's own API with the session's cookie. Types of bodies are the contract's. */
export interface ApiClient {
  readonly get: <Body>(path: string) => Promise<Answer<Body>>;
  /** POST with an idempotency key, which every retry repeats. */
  readonly command: <Body>(path: string, body: unknown, options?: CommandOptions) => Promise<Answer<Body>>;
  readonly put: <Body>(path: string, body: unknown, options?: { readonly leaving?: boolean }) => Promise<Answer<Body>>;
  readonly patch: <Body>(path: string, body: unknown) => Promise<Answer<Body>>;
  readonly remove: <Body>(path: string, body?: unknown) => Promise<Answer<Body>>;
  /** Asks the address until `isDone`, for two minutes at most; then the last answer. */
  readonly follow: <Body>(path: string, isDone: (body: Body) => boolean) => Promise<Answer<Body>>;
}

const mostTries = 4;
const longestWaitMs = 30_000;
const firstWaitMs = 500;
const followMs = 120_000;

const browser: Surroundings = {
  fetch: (path, init) => fetch(path, init),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  now: Date.now,
};

export interface ClientOptions {
  /** `/api/v1`, unless said otherwise. */
  readonly base?: string;
  /** How often a request is made at most. */
  readonly tries?: number;
  readonly around?: Surroundings;
}

/**
 * A client for an API of this site. What may pass by itself (429, 502 to 504, a command still at work, no answer) is
 * asked for again: after the time that the server names, and not at all where that is longer than half a minute.
 */
export function createApiClient({
  around = browser,
  base = '/api/v1',
  tries: most = mostTries,
}: ClientOptions = {}): ApiClient {
  async function send<Body>(path: string, init: RequestInit, tries = most): Promise<Answer<Body>> {
    const address = path.startsWith('/') ? path : `${base}/${path}`;
    for (let attempt = 1; ; attempt += 1) {
      let response: Response | undefined;
      try {
        response = await around.fetch(address, init);
      } catch {
        if (attempt >= Math.min(tries, 2)) return { kind: 'unreachable' };
      }
      const answer = response === undefined ? undefined : await readAnswer<Body>(response, around.now());
      if (answer !== undefined && (attempt >= tries || !mayPass(answer))) return answer;
      await around.wait(
        delayBefore(attempt, answer?.kind === 'refused' ? answer.retryAfter : undefined, around.random),
      );
    }
  }

  const get = <Body>(path: string): Promise<Answer<Body>> => send<Body>(path, { headers: accept });
  return {
    get,
    command: (path, body, { key = newKey() } = {}) => send(path, withBody('POST', body, { 'idempotency-key': key })),
    put: (path, body, { leaving = false } = {}) =>
      send(path, { ...withBody('PUT', body), ...(leaving ? { keepalive: true } : {}) }, leaving ? 1 : most),
    patch: (path, body) => send(path, withBody('PATCH', body)),
    remove: (path, body) => send(path, withBody('DELETE', body)),
    async follow<Body>(path: string, isDone: (body: Body) => boolean) {
      const end = around.now() + followMs;
      for (let attempt = 1; ; attempt += 1) {
        const answer = await get<Body>(path);
        if (answer.kind !== 'ok' || isDone(answer.body) || around.now() >= end) return answer;
        await around.wait(Math.min(5000, delayBefore(Math.min(attempt, 4), undefined, around.random)));
      }
    },
  };
}

/** A fresh idempotency key. `crypto.randomUUID` is missing where a page came over plain http. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const accept = { accept: 'application/json' };

function withBody(method: string, body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  if (body === undefined) return { method, headers: { ...accept, ...headers } };
  return { method, headers: { ...accept, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** Whether the same request may succeed a little later: full, limited, or its first try is still at work. */
function mayPass(answer: Answer<unknown>): boolean {
  if (answer.kind !== 'refused' || (answer.retryAfter ?? 0) * 1000 > longestWaitMs) return false;
  return [429, 502, 503, 504].includes(answer.status) || answer.code === 'IDEMPOTENCY_IN_PROGRESS';
}

/** Milliseconds before the next try: the seconds that the server asks for, else twice as long each time; up to a quarter more. */
export function delayBefore(attempt: number, retryAfter: number | undefined, random: () => number): number {
  const wanted = retryAfter === undefined ? firstWaitMs * 2 ** (attempt - 1) : retryAfter * 1000;
  return Math.round(Math.min(wanted, longestWaitMs) * (1 + random() / 4));
}

/** Seconds, out of a header that may also hold a date: RFC 9110 allows both. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

async function readAnswer<Body>(response: Response, now: number): Promise<Answer<Body>> {
  const json: unknown = await response.json().catch(() => undefined);
  if (response.ok && (json !== undefined || response.status === 204))
    return { kind: 'ok', status: response.status, body: json as Body };
  const error = readEnvelope(json);
  if (error === undefined && json === undefined && [200, 404, 405].includes(response.status)) return { kind: 'no-api' };
  return {
    kind: 'refused',
    status: response.status,
    code: error?.code,
    message: error?.message ?? '',
    correlationId: error?.correlationId,
    details: error?.details,
    retryAfter: readRetryAfter(response.headers.get('retry-after'), now),
  };
}

interface EnvelopeError {
  readonly code?: ErrorCode;
  readonly message?: string;
  readonly correlationId?: string;
  readonly details?: unknown;
}

function readEnvelope(json: unknown): EnvelopeError | undefined {
  if (typeof json !== 'object' || json === null || !('error' in json)) return undefined;
  const { error } = json;
  return typeof error === 'object' && error !== null ? error : undefined;
}
