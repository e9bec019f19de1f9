import { awsPrincipalSchema, findMapping } from './principal.ts';
import type { AwsPrincipal } from './principal.ts';
import { createSecret, hashSecret } from './secret.ts';
import type { AwsSignInSettings } from './settings.ts';
import type { TokenStore } from './token-store.ts';

/** How long a token is good for, in milliseconds. */
const tokenLifetime = 15 * 60_000;

const kind = 'aws';
/** What a machine's token begins with. */
export const machineTokenPrefix = 'gbm_';

export interface TokenHost {
  readonly settings: AwsSignInSettings;
  readonly tokens: TokenStore;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** A machine that brought a token, and the cohorts of which it is an instructor now. */
export interface Machine {
  /** The role: what all its sessions share. */
  readonly id: string;
  readonly arn: string;
  readonly cohorts: readonly string[];
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Makes an opaque token for a principal that signed in. Only its hash is kept, so it can be told only once. */
export async function issueMachineToken(
  { tokens, clock }: Omit<TokenHost, 'settings'>,
  principal: AwsPrincipal,
): Promise<{ readonly token: string; readonly expiresAt: number }> {
  const token = `${machineTokenPrefix}${createSecret()}`;
  const createdAt = clock();
  const expiresAt = createdAt + tokenLifetime;
  await tokens.create({ hash: hashSecret(token), kind, principal, createdAt, expiresAt });
  return { token, expiresAt };
}

/**
 * The machine that a token stands for, or undefined where it is none, has expired, or its role means nothing here
 * any more: the mapping is read now, so that a role taken out of the settings is out at once.
 */
export async function findMachine({ settings, tokens, clock }: TokenHost, token: string): Promise<Machine | undefined> {
  const stored = await tokens.find(kind, hashSecret(token), clock());
  if (stored === undefined) return undefined;
  const principal = awsPrincipalSchema.parse(stored.principal);
  const mapping = findMapping(settings, principal);
  if (mapping === undefined) return undefined;
  return {
    id: `aws:${principal.account}:${principal.role}`,
    arn: principal.arn,
    cohorts: mapping.instructorOf,
    expiresAt: stored.expiresAt,
  };
}

/** Ends a token before its time. A token that is none is ended already. */
export async function revokeMachineToken({ tokens }: Pick<TokenHost, 'tokens'>, token: string): Promise<void> {
  await tokens.remove(kind, hashSecret(token));
}
