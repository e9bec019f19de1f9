import {
  checkToken,
  findFailure,
  tokenChecks,
  type CheckName,
  type CheckStep,
  type SignedToken,
} from '#world/token-check';
import type { TokenChoices, TokenSettings } from './settings.ts';
import { makeToken, makeVerifier } from './token.ts';

/** The token that belongs here: an access token of this pool, for this client, with the route's scope. */
export const soundToken: TokenChoices = {
  use: 'access',
  iss: 'ours',
  client: 'portal',
  life: 'valid',
  scope: 'read',
  alg: 'RS256',
  kid: 'listed',
  signature: 'intact',
};

/** Tokens that this API must not let in, each with one flaw. */
const flaws = {
  unsigned: { alg: 'none' },
  'public-key': { alg: 'HS256' },
  'other-pool': { iss: 'other' },
  'own-key': { kid: 'own' },
  'retired-key': { kid: 'retired' },
  edited: { signature: 'edited' },
  'other-client': { client: 'partner' },
  'other-audience': { client: 'both' },
  expired: { life: 'expired' },
  early: { life: 'early' },
  'id-token': { use: 'id' },
  'no-scope': { scope: 'other' },
} as const satisfies Readonly<Record<string, Partial<TokenChoices>>>;
export type BadToken = keyof typeof flaws;

const badTokens = Object.entries(flaws).map(([name, flaw]) => ({
  name: name as BadToken,
  token: makeToken({ ...soundToken, ...flaw }),
}));

export interface StepView extends CheckStep {
  /** What this check alone would stop of all that the API lets in now. */
  readonly slips: readonly BadToken[];
}

export interface TokenView {
  readonly token: SignedToken;
  readonly steps: readonly StepView[];
  /** Where the API stops this token; undefined where it lets it in. */
  readonly stoppedAt: CheckName | undefined;
  /** What a complete verification would have stopped it at; undefined for a token that belongs here. */
  readonly flaw: CheckName | undefined;
  readonly tally: { readonly let: readonly BadToken[]; readonly of: number };
}

/** Sends the token to the API, and with it every other one that the API must not let in. */
export function viewToken({ checks, ...choices }: TokenSettings): TokenView {
  const token = makeToken(choices);
  const verifier = makeVerifier(checks);
  const letIn = slipping(checks);
  return {
    token,
    steps: checkToken(token, verifier).map((step) => ({ ...step, slips: slipsOf(step, checks, letIn) })),
    stoppedAt: findFailure(token, verifier),
    flaw: findFailure(token, makeVerifier(tokenChecks)),
    tally: { let: letIn, of: badTokens.length },
  };
}

function slipping(checks: readonly CheckName[]): readonly BadToken[] {
  const verifier = makeVerifier(checks);
  return badTokens.flatMap(({ name, token }) => (findFailure(token, verifier) === undefined ? [name] : []));
}

function slipsOf({ check, state }: CheckStep, checks: readonly CheckName[], letIn: readonly BadToken[]) {
  if (state !== 'skipped') return [];
  const still = slipping([...checks, check]);
  return letIn.filter((name) => !still.includes(name));
}
