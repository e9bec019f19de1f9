import { Hono } from 'hono';
import { z } from 'zod';
import type { ErrorCode } from '#contract';
import { sha256Hex } from '#course';
import { addressHeader } from '../auth/auth.ts';
import { comesFromElsewhere } from './caller.ts';
import type { ApiContext, ApiEnv } from './context.ts';
import { fail } from './fail.ts';
import type { LimitKind } from './limits.ts';

const limitByPath: readonly (readonly [RegExp, LimitKind])[] = [
  [/^\/sign-in\/email$|^\/reset-password$|^\/device$|^\/verify-password$|^\/change-password$/, 'sign-in'],
  [/^\/sign-up\/|^\/request-password-reset$|^\/forget-password$|^\/send-verification-email$/, 'mail'],
  [/^\/device\/token$/, 'auth'],
];

/**
 * better-auth behind the manners of this API: limits by address and by the account that is tried, the client's address as the
 * server saw it, and failures in the one envelope. What succeeds passes as it is.
 */
export function createAuthDoor(): Hono<ApiEnv> {
  const door = new Hono<ApiEnv>();
  door.all('/*', async (context) => {
    const path = context.req.path.replace('/api/auth', '');
    // Before better-auth, whose own check depends on the environment that it runs in, and lets a first sign-in come from anywhere.
    if (comesFromElsewhere(context, context.get('services').origin)) return fail(context, 'ORIGIN_REFUSED');
    const refused = await countAgainstLimits(context, path);
    if (refused !== undefined) return refused;
    const headers = new Headers(context.req.raw.headers);
    headers.set(addressHeader, context.get('address'));
    const answer = await context.get('services').auth.handler(new Request(context.req.raw, { headers }));
    if (leadsElsewhere(answer, context.get('services').origin)) return fail(context, 'QUERY_MALFORMED');
    if (answer.status < 400 || speaksOwnProtocol(path)) return answer;
    return translate(context, answer);
  });
  return door;
}

async function countAgainstLimits(context: ApiContext, path: string): Promise<Response | undefined> {
  const { limiter } = context.get('services');
  const kind =
    context.req.method === 'POST' ? (limitByPath.find(([pattern]) => pattern.test(path))?.[1] ?? 'auth') : 'auth';
  const counts: (readonly [LimitKind, string])[] = [[kind, context.get('address')]];
  // Also by whom they try to be, and closer: many addresses guess no faster than one, and one address may be a whole class.
  if (kind === 'sign-in' || kind === 'mail')
    counts.push(...(await triedAccount(context)).map((name) => [`${kind}-name`, name] as const));
  for (const [counted, key] of counts) {
    const outcome = await limiter.consume(counted, key);
    if (outcome.kind === 'limited') return fail(context, 'RATE_LIMITED', { retryAfter: outcome.seconds });
  }
  return undefined;
}

async function triedAccount(context: ApiContext): Promise<readonly string[]> {
  const body: unknown = await context.req.raw
    .clone()
    .json()
    .catch(() => undefined);
  const email = z.looseObject({ email: z.string() }).safeParse(body).data?.email;
  return email === undefined ? [] : [sha256Hex(email.trim().toLowerCase())];
}

/**
 * A redirect to another site. better-auth looks at an address before it resolves the dots in it, after which a path may have become
 * a host; identity providers are named in a body, never by a redirect.
 */
function leadsElsewhere({ headers, status }: Response, origin: string): boolean {
  const location = headers.get('location');
  if (status < 300 || status >= 400 || location === null) return false;
  return !URL.canParse(location, origin) || new URL(location, origin).origin !== origin;
}

/** OAuth 2.0 prescribes the errors of its device flow (RFC 8628 section 3.5), and clients wait for exactly those. */
function speaksOwnProtocol(path: string): boolean {
  return path === '/device/token' || path === '/device/code';
}

/** better-auth does not say what kept it from answering. */
async function databaseAnswers(context: ApiContext): Promise<boolean> {
  return context
    .get('services')
    .store.ping()
    .then(
      () => true,
      () => false,
    );
}

const notReady = (context: ApiContext): Response => fail(context, 'NOT_READY', { retryAfter: 5 });

const codeByStatus: Partial<Record<number, ErrorCode>> = {
  400: 'BODY_MALFORMED',
  401: 'SIGN_IN_REFUSED',
  403: 'NOT_ALLOWED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'STATE_CONFLICT',
  413: 'BODY_TOO_LARGE',
  415: 'BODY_NOT_JSON',
  422: 'RULE_BROKEN',
  429: 'RATE_LIMITED',
};

const ownCodes: Record<string, ErrorCode> = {
  EMAIL_NOT_VERIFIED: 'EMAIL_NOT_VERIFIED',
  INVALID_ORIGIN: 'ORIGIN_REFUSED',
  MISSING_OR_NULL_ORIGIN: 'ORIGIN_REFUSED',
};

/** Only better-auth's code goes along, as `details.reason`: its sentences are English and not all for the public. */
async function translate(context: ApiContext, answer: Response): Promise<Response> {
  const body: unknown = await answer.json().catch(() => undefined);
  const reason = z.looseObject({ code: z.string().regex(/^[A-Z0-9_]{1,60}$/) }).safeParse(body).data?.code;
  if (answer.status >= 500) return (await databaseAnswers(context)) ? fail(context, 'INTERNAL') : notReady(context);
  const code = (reason === undefined ? undefined : ownCodes[reason]) ?? codeByStatus[answer.status] ?? 'BODY_MALFORMED';
  const retryAfter = Number(answer.headers.get('x-retry-after') ?? answer.headers.get('retry-after') ?? Number.NaN);
  return fail(context, code, {
    ...(reason === undefined ? {} : { details: { reason } }),
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  });
}
