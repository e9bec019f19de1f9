import { awsSignInRequestSchema } from '#contract';
import type { AwsChallenge, AwsRefusal, AwsSignInRequest } from '#contract';
import { askSts } from './ask-sts.ts';
import type { Fetch, StsAnswer, StsFault } from './ask-sts.ts';
import type { Attempt, AttemptLimiter } from './attempts.ts';
import { findRefusal } from './check-request.ts';
import type { NonceStore } from './nonce-store.ts';
import { findMapping, readPrincipal } from './principal.ts';
import type { AwsPrincipal, CallerIdentity } from './principal.ts';
import { createSecret, hashSecret } from './secret.ts';
import type { AwsSignInSettings, RoleMapping } from './settings.ts';
import { buildStsRequest } from './sts-request.ts';

/** How long a challenge waits for its answer, in milliseconds. */
const nonceLifetime = 120_000;

/** What the operator's log is told. It holds no signature, no query, no nonce and no token. */
export type SignInEvent =
  | {
      readonly kind: 'signed-in';
      readonly region: string;
      readonly account: string;
      readonly role: string;
      readonly session: string;
    }
  | { readonly kind: 'refused'; readonly reason: AwsRefusal; readonly awsCode?: string; readonly arn?: string }
  | { readonly kind: 'unavailable'; readonly fault: StsFault; readonly region: string }
  | { readonly kind: 'limited' }
  | { readonly kind: 'nonces-full' };

export interface SignInHost {
  readonly settings: AwsSignInSettings;
  readonly nonces: NonceStore;
  readonly attempts: AttemptLimiter;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly fetch: Fetch;
  readonly log: (event: SignInEvent) => void;
}

type Limited = Extract<Attempt, { readonly kind: 'limited' }>;
type Refused = { readonly kind: 'refused'; readonly reason: AwsRefusal };

export type ChallengeOutcome = { readonly kind: 'challenge'; readonly challenge: AwsChallenge } | Refused | Limited;

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly principal: AwsPrincipal; readonly mapping: RoleMapping }
  | Refused
  /** STS could not be asked or answered what cannot be used: status 502, never 401. The nonce is spent. */
  | { readonly kind: 'unavailable'; readonly fault: StsFault }
  | Limited;

export interface AwsSignIn {
  /** A one-time challenge for one region, or for the first of the settings. `caller` is whom attempts are counted for. */
  challenge(caller: string, region?: string): Promise<ChallengeOutcome>;

  /** Asks STS who signed the answer to a challenge. Any value may be given. */
  signIn(caller: string, request: unknown): Promise<SignInOutcome>;
}

/** The sign-in of machines by their AWS identity, as these settings allow it. */
export function createAwsSignIn(host: SignInHost): AwsSignIn {
  const { settings, nonces, attempts, clock, log } = host;
  const { limits, serverId } = settings;
  let calls = 0;

  const refuse = (reason: AwsRefusal, more: { readonly awsCode?: string; readonly arn?: string } = {}): Refused => {
    log({ kind: 'refused', reason, ...more });
    return { kind: 'refused', reason };
  };

  const findRegion = (name: string) => settings.regions.find(({ region }) => region === name);

  const limited = (outcome: Limited): Limited => {
    log({ kind: 'limited' });
    return outcome;
  };

  const ask = async (request: AwsSignInRequest, endpoint: string): Promise<StsAnswer> => {
    calls += 1;
    try {
      return await askSts(host.fetch, buildStsRequest(request, endpoint, serverId), limits.answerMilliseconds);
    } finally {
      calls -= 1;
    }
  };

  const admit = (identity: CallerIdentity, region: string): SignInOutcome => {
    const read = readPrincipal(identity, region);
    if (read.kind === 'contradiction') return unavailable('unexpected-answer', region);
    if (read.kind === 'not-a-role') return refuse('not-a-role', { arn: identity.Arn });
    const { principal } = read;
    const mapping = findMapping(settings, principal);
    if (mapping === undefined) return refuse('not-mapped', { arn: principal.arn });
    const { account, role, session } = principal;
    log({ kind: 'signed-in', region, account, role, session });
    return { kind: 'signed-in', principal, mapping };
  };

  const unavailable = (fault: StsFault, region: string): SignInOutcome => {
    log({ kind: 'unavailable', fault, region });
    return { kind: 'unavailable', fault };
  };

  return {
    async challenge(caller, region = settings.regions[0]?.region ?? '') {
      const attempt = await attempts.take(caller);
      if (attempt.kind === 'limited') return limited(attempt);
      const place = findRegion(region);
      if (place === undefined) return refuse('region');
      const now = clock();
      const nonce = createSecret();
      const expiresAt = now + nonceLifetime;
      const kept = await nonces.create({ id: hashSecret(nonce), expiresAt }, { now, maximum: limits.waitingNonces });
      if (kept === 'full') {
        log({ kind: 'nonces-full' });
        return { kind: 'limited', retryAfterSeconds: nonceLifetime / 1000 };
      }
      const { host: stsHost } = new URL(place.endpoint);
      const expires = new Date(expiresAt).toISOString();
      return { kind: 'challenge', challenge: { nonce, serverId, region, host: stsHost, expiresAt: expires } };
    },

    async signIn(caller, given) {
      const attempt = await attempts.take(caller);
      if (attempt.kind === 'limited') return limited(attempt);
      const { data: request } = awsSignInRequestSchema.safeParse(given);
      if (request === undefined) return refuse('malformed');
      const place = findRegion(request.region);
      if (place === undefined) return refuse('region');
      const refusal = findRefusal(request, clock());
      if (refusal !== undefined) return refuse(refusal);
      if (calls >= limits.callsAtOnce) return limited({ kind: 'limited', retryAfterSeconds: 1 });
      // Before STS is asked: a nonce that failed once is spent too.
      if (!(await nonces.consume(hashSecret(request.nonce), clock()))) return refuse('nonce');
      const answer = await ask(request, place.endpoint);
      if (answer.kind === 'unavailable') return unavailable(answer.fault, place.region);
      if (answer.kind === 'refused')
        return refuse(answer.code.startsWith('ExpiredToken') ? 'expired-credentials' : 'signature', {
          awsCode: answer.code,
        });
      return admit(answer.identity, place.region);
    },
  };
}
