/**
 * What a browser does when a script of one origin fetches from another: the CORS part of the Fetch standard for
 * `mode: 'cors'`, without redirects. https://fetch.spec.whatwg.org/#http-cors-protocol
 */

/** Names are in lower case. */
export type Headers = Readonly<Record<string, string>>;

export interface Message {
  readonly method: string;
  readonly headers: Headers;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
}

export type Server = (message: Message) => Answer;

/** What a script asks for. `credentials`: `include`, so that cookies go with it. */
export interface ScriptRequest extends Message {
  /** Of the page: scheme, host and port, or `null` for a sandboxed one. */
  readonly origin: string;
  /** Origin of the server. */
  readonly target: string;
  readonly credentials: boolean;
  /** The cookie that the browser holds for the server, if any. */
  readonly cookie?: string;
}

/** Why a request cannot be sent without asking first. */
export type PreflightCause =
  { readonly kind: 'method'; readonly method: string } | { readonly kind: 'header'; readonly name: string };

/** What was wrong with an answer's CORS headers. */
export type Refusal =
  | { readonly kind: 'preflight-status'; readonly status: number }
  | { readonly kind: 'origin-missing' }
  | { readonly kind: 'origin-mismatch'; readonly allowed: string }
  | { readonly kind: 'wildcard-with-credentials' }
  | { readonly kind: 'credentials-not-allowed' }
  | { readonly kind: 'method-not-allowed'; readonly method: string }
  | { readonly kind: 'header-not-allowed'; readonly name: string };

export type FetchStep =
  | { readonly kind: 'sent'; readonly message: Message; readonly preflight: boolean }
  | { readonly kind: 'answered'; readonly answer: Answer; readonly preflight: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly preflight: boolean };

/** What the script gets in the end. `headers` are those that it can read. */
export type FetchOutcome =
  | { readonly kind: 'readable'; readonly status: number; readonly headers: Headers }
  | { readonly kind: 'network-error'; readonly refusal: Refusal };

export interface FetchRun {
  /** Empty where the request is simple or goes to the page's own origin. */
  readonly causes: readonly PreflightCause[];
  readonly steps: readonly FetchStep[];
  readonly outcome: FetchOutcome;
  /** Seconds for which the browser keeps the preflight's answer; absent without a preflight that passed. */
  readonly preflightSeconds?: number;
}

/** Sends what a browser would send, in order, and says what its script may read. */
export function fetchAsBrowser(wanted: ScriptRequest, server: Server): FetchRun {
  const request = { ...wanted, headers: withoutForbidden(wanted.headers) };
  const { method, headers, origin, target, credentials, cookie } = request;
  const isOwn = origin === target && origin !== 'null';
  const causes = isOwn ? [] : preflightCauses(request);
  const asked = causes.length === 0 ? undefined : askFirst(request, causes, server);
  const steps: FetchStep[] = [...(asked?.steps ?? [])];
  if (asked?.refusal !== undefined)
    return { causes, steps, outcome: { kind: 'network-error', refusal: asked.refusal } };
  const seconds = asked === undefined ? {} : { preflightSeconds: asked.seconds };

  const sent = isOwn ? headers : { ...headers, origin };
  const carriesCookie = cookie !== undefined && (credentials || isOwn);
  const message = { method, headers: carriesCookie ? { ...sent, cookie } : sent };
  const answer = server(message);
  steps.push({ kind: 'sent', message, preflight: false }, { kind: 'answered', answer, preflight: false });
  const refusal = isOwn ? undefined : checkOrigin(request, answer.headers);
  if (refusal === undefined) {
    const readable = isOwn ? answer.headers : exposedHeaders(answer.headers, credentials);
    return { causes, steps, outcome: { kind: 'readable', status: answer.status, headers: readable }, ...seconds };
  }
  steps.push({ kind: 'refused', refusal, preflight: false });
  return { causes, steps, outcome: { kind: 'network-error', refusal }, ...seconds };
}

function askFirst(request: ScriptRequest, causes: readonly PreflightCause[], server: Server) {
  const names = causes.flatMap((cause) => (cause.kind === 'header' ? [cause.name] : [])).sort();
  const message: Message = {
    method: 'OPTIONS',
    headers: {
      origin: request.origin,
      'access-control-request-method': request.method,
      ...(names.length === 0 ? {} : { 'access-control-request-headers': names.join(',') }),
    },
  };
  const answer = server(message);
  const refusal = checkPreflight(request, names, answer);
  const steps: FetchStep[] = [
    { kind: 'sent', message, preflight: true },
    { kind: 'answered', answer, preflight: true },
    ...(refusal === undefined ? [] : [{ kind: 'refused', refusal, preflight: true } as const]),
  ];
  return { steps, refusal, seconds: preflightLifetime(answer.headers) };
}

/** Headers that only the browser writes: a script that sets one is ignored. https://fetch.spec.whatwg.org/#forbidden-request-header */
function withoutForbidden(headers: Headers): Headers {
  const forbidden = /^(?:origin|cookie|host|referer|access-control-request-(?:method|headers)|sec-.*|proxy-.*)$/;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !forbidden.test(name)));
}

const safeMethods: readonly string[] = ['GET', 'HEAD', 'POST'];
const safeHeaders: readonly string[] = ['accept', 'accept-language', 'content-language'];
const safeTypes: readonly string[] = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** Methods and headers that an HTML form could not have sent. https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
export function preflightCauses({ method, headers }: Message): readonly PreflightCause[] {
  const unsafe = Object.entries(headers).filter(([name, value]) => {
    if (safeHeaders.includes(name)) return false;
    return name !== 'content-type' || !safeTypes.includes(value.split(';')[0]?.trim().toLowerCase() ?? '');
  });
  return [
    ...(safeMethods.includes(method) ? [] : [{ kind: 'method', method } as const]),
    ...unsafe.map(([name]) => ({ kind: 'header', name }) as const),
  ];
}

/** The CORS check. https://fetch.spec.whatwg.org/#concept-cors-check */
export function checkOrigin(
  { origin, credentials }: Pick<ScriptRequest, 'origin' | 'credentials'>,
  headers: Headers,
): Refusal | undefined {
  const allowed = headers['access-control-allow-origin'];
  if (allowed === undefined) return { kind: 'origin-missing' };
  if (allowed === '*') return credentials ? { kind: 'wildcard-with-credentials' } : undefined;
  if (allowed !== origin) return { kind: 'origin-mismatch', allowed };
  if (!credentials || headers['access-control-allow-credentials'] === 'true') return undefined;
  return { kind: 'credentials-not-allowed' };
}

/** https://fetch.spec.whatwg.org/#cors-preflight-fetch */
function checkPreflight(request: ScriptRequest, names: readonly string[], answer: Answer): Refusal | undefined {
  const { method, credentials } = request;
  const refusal = checkOrigin(request, answer.headers);
  if (refusal !== undefined) return refusal;
  if (answer.status < 200 || answer.status > 299) return { kind: 'preflight-status', status: answer.status };
  const methods = listOf(answer.headers, 'access-control-allow-methods');
  const anyMethod = !credentials && methods.includes('*');
  if (!safeMethods.includes(method) && !methods.includes(method) && !anyMethod)
    return { kind: 'method-not-allowed', method };
  const allowed = listOf(answer.headers, 'access-control-allow-headers').map((name) => name.toLowerCase());
  const any = !credentials && allowed.includes('*');
  const missing = names.find((name) => !allowed.includes(name) && !(any && name !== 'authorization'));
  return missing === undefined ? undefined : { kind: 'header-not-allowed', name: missing };
}

/** Seconds for which a preflight's answer may be reused; five where the server does not say. */
export function preflightLifetime(headers: Headers): number {
  const value = headers['access-control-max-age'] ?? '';
  return /^\d+$/.test(value) ? Number(value) : 5;
}

const readableAlways: readonly string[] = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
];

/** Headers of an answer that a script of another origin can read. */
export function exposedHeaders(headers: Headers, credentials: boolean): Headers {
  const exposed = listOf(headers, 'access-control-expose-headers').map((name) => name.toLowerCase());
  const all = !credentials && exposed.includes('*');
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => all || readableAlways.includes(name) || exposed.includes(name)),
  );
}

/**
 * Whether a shared cache can give the answer for one origin to another: it can where the answers differ in
 * `Access-Control-Allow-Origin` and do not say `Vary: Origin`.
 */
export function mixesOrigins(one: Headers, other: Headers): boolean {
  const name = 'access-control-allow-origin';
  const varies = [one, other].every((headers) => {
    const fields = listOf(headers, 'vary').map((field) => field.toLowerCase());
    return fields.includes('origin') || fields.includes('*');
  });
  return one[name] !== other[name] && !varies;
}

function listOf(headers: Headers, name: string): readonly string[] {
  return (headers[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
