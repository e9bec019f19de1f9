import { awsChallengeSchema, awsSignInPaths, awsTokenSchema, isLoopback } from '#contract';
import type { AwsToken } from '#contract';
import { resolveAws } from './aws-settings.ts';
import type { AwsChoice, AwsFailure } from './aws-settings.ts';
import { postJson } from './post-json.ts';
import type { Fetch, ServerFailure } from './post-json.ts';
import { presignIdentity } from './presign.ts';

export interface SignInOptions extends AwsChoice {
  /** Address of the course's server, such as https://gerbang.example.org. */
  readonly server: string;
  /** The server's id, where it is not the host of its address: behind a tunnel, for example. */
  readonly serverId?: string;
  readonly fetch: Fetch;
}

export type AwsSignInOutcome =
  | { readonly kind: 'signed-in'; readonly token: AwsToken }
  /** Neither https nor this machine: the token could be read on its way. Nothing was sent. */
  | { readonly kind: 'insecure-server' }
  /** The server wants a signature for another server. Nothing was signed. */
  | { readonly kind: 'other-server'; readonly expected: string; readonly named: string }
  /** The server asks another STS than this machine's settings lead to. Nothing was signed. */
  | { readonly kind: 'other-endpoint'; readonly ours: string; readonly theirs: string }
  | AwsFailure
  | ServerFailure;

/**
 * Proves the AWS identity of this machine to a server and gets a token for 15 minutes. The secret key stays here:
 * what is sent is the signature of one GetCallerIdentity that names the server and its one-time challenge.
 */
export async function signInWithAws(options: SignInOptions): Promise<AwsSignInOutcome> {
  const { fetch, server } = options;
  const address = new URL(server);
  const onThisMachine = address.protocol === 'http:' && isLoopback(address.hostname);
  if (address.protocol !== 'https:' && !onThisMachine) return { kind: 'insecure-server' };
  const target = await resolveAws(options);
  if (target.kind !== 'target') return target;
  const { region, endpoint } = target;

  const asked = await postJson(fetch, address.origin + awsSignInPaths.challenges, { region }, awsChallengeSchema);
  if (asked.kind !== 'answer') return asked;
  const challenge = asked.value;
  // What the server names is only compared: it could pass on the challenge of another server, to be us there.
  const serverId = options.serverId ?? address.host;
  if (challenge.serverId !== serverId) return { kind: 'other-server', expected: serverId, named: challenge.serverId };
  const ours = endpoint.pathname === '/' ? endpoint.host : endpoint.host + endpoint.pathname;
  if (challenge.host !== ours) return { kind: 'other-endpoint', ours, theirs: challenge.host };

  const signed = await presignIdentity(target, { nonce: challenge.nonce, serverId, date: new Date() });
  const brought = await postJson(fetch, address.origin + awsSignInPaths.tokens, signed, awsTokenSchema);
  return brought.kind === 'answer' ? { kind: 'signed-in', token: brought.value } : brought;
}
