import type { Answer, Headers, Message, Server } from './cors.ts';

/** Which origins a server allows, and how it writes them. */
export type OriginRule =
  /** Only these, each as it is, with `Vary: Origin`. */
  | { readonly kind: 'list'; readonly origins: readonly string[] }
  /** `*` */
  | { readonly kind: 'any' }
  /** HTTP API's `https://*`: every origin of that scheme, given back as it asked. */
  | { readonly kind: 'any-https' }
  /** Whatever asked. */
  | { readonly kind: 'reflect' };

/** CORS as a server or gateway is set up for it. */
export interface CorsConfig {
  readonly origins: OriginRule;
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly credentials: boolean;
  /** Seconds; without it the header is not sent. */
  readonly maxAge?: number | undefined;
  /** An authorizer stands before OPTIONS too, and a preflight carries no token. */
  readonly guardsPreflight: boolean;
  /** Answers of 400 and above carry CORS headers as well. */
  readonly onErrors: boolean;
}

/**
 * A server that answers preflights by its configuration and everything else by its backend. What a request may do
 * is the backend's business: CORS headers go onto the answer and never keep a request out. Sources:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 */
export function createCorsServer(config: CorsConfig, backend: Server): Server {
  return (message) => {
    if (isPreflight(message)) return answerPreflight(config, message);
    const answer = backend(message);
    if (answer.status >= 400 && !config.onErrors) return answer;
    const exposed = config.exposed.length === 0 ? {} : { 'access-control-expose-headers': config.exposed.join(',') };
    return { ...answer, headers: { ...answer.headers, ...originHeaders(config, message), ...exposed } };
  };
}

function isPreflight({ method, headers }: Message): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function answerPreflight(config: CorsConfig, message: Message): Answer {
  if (config.guardsPreflight) return { status: 401, headers: config.onErrors ? originHeaders(config, message) : {} };
  return {
    status: 204,
    headers: {
      ...originHeaders(config, message),
      'access-control-allow-methods': config.methods.join(','),
      'access-control-allow-headers': config.headers.join(','),
      ...(config.maxAge === undefined ? {} : { 'access-control-max-age': String(config.maxAge) }),
    },
  };
}

function originHeaders({ origins, credentials }: CorsConfig, { headers }: Message): Headers {
  const origin = headers['origin'];
  const allowed = origin === undefined ? undefined : allowedOrigin(origins, origin);
  return {
    ...(allowed === undefined ? {} : { 'access-control-allow-origin': allowed }),
    ...(allowed !== undefined && credentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(origins.kind === 'any' ? {} : { vary: 'Origin' }),
  };
}

function allowedOrigin(rule: OriginRule, origin: string): string | undefined {
  switch (rule.kind) {
    case 'list':
      return rule.origins.includes(origin) ? origin : undefined;
    case 'any':
      return '*';
    case 'any-https':
      return origin.startsWith('https://') ? origin : undefined;
    case 'reflect':
      return origin;
  }
}
