import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { STSClient } from '@aws-sdk/client-sts';
import { awsIdentityCall, awsSignInHeaders } from '#contract';
import type { AwsSignInRequest } from '#contract';
import { createAttemptLimiter } from '../../src/server/machine/attempts.ts';
import type { NonceStore } from '../../src/server/machine/nonce-store.ts';
import { awsSignInSettingsSchema } from '../../src/server/machine/settings.ts';
import type { AwsSignInSettings } from '../../src/server/machine/settings.ts';
import { createAwsSignIn } from '../../src/server/machine/sign-in.ts';
import type { AwsSignIn, SignInEvent, SignInHost } from '../../src/server/machine/sign-in.ts';
import type { StoredToken, TokenStore } from '../../src/server/machine/token-store.ts';
import { startStsEndpoint } from './sts-endpoint.ts';
import type { StsEndpoint, StsRole } from './sts-endpoint.ts';
import type { StsIdentity } from './sts-signature.ts';

export const region = 'ap-southeast-3';
export const serverId = 'gerbang.example.org';
const account = '111122223333';

/** A session of a role that means something at the server. */
export const grader: StsIdentity = {
  accessKeyId: 'ASIAGRADERGRADER',
  secretAccessKey: 'a secret of the grader',
  sessionToken: 'c2Vzc2lvbiB0b2tlbiBvZiB0aGUgZ3JhZGVy/+==',
  account,
  arn: `arn:aws:sts::${account}:assumed-role/grader/ci-7`,
  userId: 'AROAGRADERGRADER:ci-7',
};

/** A user with a key that does not expire. */
export const person: StsIdentity = {
  accessKeyId: 'AKIAPERSONPERSON',
  secretAccessKey: 'a secret of a person',
  account,
  arn: `arn:aws:iam::${account}:user/ani`,
  userId: 'AIDAPERSONPERSON',
};

/** A role of the same name in an account that means nothing at the server. */
export const stranger: StsIdentity = {
  ...grader,
  accessKeyId: 'ASIASTRANGERSTRA',
  account: '999900001111',
  arn: 'arn:aws:sts::999900001111:assumed-role/grader/ci-7',
};

export const tenantRole: StsRole = { arn: `arn:aws:iam::${account}:role/course/tenant-a`, id: 'AROATENANTATENAN' };

/** Nonces in memory, with the promises of the interface. */
export function createNonces(): NonceStore & { readonly size: () => number } {
  const kept = new Map<string, number>();
  return {
    size: () => kept.size,
    async create({ id, expiresAt }, { now, maximum }) {
      for (const [other, expires] of kept) if (expires <= now) kept.delete(other);
      if (kept.size >= maximum) return 'full';
      kept.set(id, expiresAt);
      return 'created';
    },
    async consume(id, now) {
      const expiresAt = kept.get(id) ?? 0;
      return kept.delete(id) && expiresAt > now;
    },
  };
}

/** Tokens in memory, with the promises of the interface; what is kept can be looked at. */
export function createTokens(): TokenStore & { readonly kept: Map<string, StoredToken> } {
  const kept = new Map<string, StoredToken>();
  return {
    kept,
    async create(token) {
      for (const [hash, { expiresAt }] of kept) if (expiresAt <= token.createdAt) kept.delete(hash);
      kept.set(token.hash, token);
    },
    async find(kind, hash, now) {
      const token = kept.get(hash);
      return token?.kind === kind && token.expiresAt > now ? token : undefined;
    },
    async remove(kind, hash) {
      if (kept.get(hash)?.kind === kind) kept.delete(hash);
    },
  };
}

/** Settings as an operator would write them, for an STS on loopback. */
export function settingsFor(endpoint: string, limits: Partial<AwsSignInSettings['limits']> = {}): AwsSignInSettings {
  return awsSignInSettingsSchema.parse({
    serverId,
    regions: [{ region, endpoint }],
    allowLoopbackHttp: true,
    roles: [
      { account, role: 'grader', principalId: 'AROAGRADERGRADER', instructorOf: ['cohort-1'] },
      { account, role: 'tenant-a', instructorOf: ['cohort-a'] },
    ],
    limits,
  });
}

export interface MachineSignIn extends AsyncDisposable {
  readonly sts: StsEndpoint;
  readonly signIn: AwsSignIn;
  readonly settings: AwsSignInSettings;
  readonly events: readonly SignInEvent[];
  /** A fresh challenge's nonce. */
  nonce(): Promise<string>;
}

/** A server's sign-in, and the STS that it asks. */
export async function startMachineSignIn(
  limits: Partial<AwsSignInSettings['limits']> = {},
  more: Partial<SignInHost> = {},
): Promise<MachineSignIn> {
  const sts = await startStsEndpoint({ region, identities: [grader, person, stranger], roles: [tenantRole] });
  const settings = settingsFor(sts.url, limits);
  const events: SignInEvent[] = [];
  const signIn = createAwsSignIn({
    settings,
    nonces: createNonces(),
    attempts: createAttemptLimiter(1000, 60),
    clock: Date.now,
    fetch,
    log: (event) => void events.push(event),
    ...more,
  });
  return {
    sts,
    signIn,
    settings,
    events,
    async nonce() {
      const outcome = await signIn.challenge('test');
      if (outcome.kind !== 'challenge') throw new Error(`no challenge: ${outcome.kind}`);
      return outcome.challenge.nonce;
    },
    [Symbol.asyncDispose]: () => sts[Symbol.asyncDispose](),
  };
}

export interface Signing {
  readonly nonce: string;
  readonly by?: StsIdentity;
  readonly serverId?: string;
  readonly region?: string;
  readonly date?: Date;
  readonly expires?: number;
  /** More or other parameters to sign. */
  readonly query?: Readonly<Record<string, string>>;
}

const { sha256 } = new STSClient({ region }).config;

/** Signs as any program could, not only as ours does, for the STS at `endpoint`. */
export async function signIdentity(endpoint: string, signing: Signing): Promise<AwsSignInRequest> {
  const { nonce, by = grader, date = new Date(), expires = 60 } = signing;
  const { accessKeyId, secretAccessKey, sessionToken } = by;
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  const signer = new SignatureV4({ credentials, region: signing.region ?? region, service: 'sts', sha256 });
  const headers = {
    host: new URL(endpoint).host,
    [awsSignInHeaders.nonce]: nonce,
    [awsSignInHeaders.serverId]: signing.serverId ?? serverId,
  };
  const query = { ...awsIdentityCall, ...signing.query };
  const { query: signed = {} } = await signer.presign(new HttpRequest({ method: 'GET', path: '/', headers, query }), {
    signingDate: date,
    expiresIn: expires,
  });
  return {
    nonce,
    region,
    credential: String(signed['X-Amz-Credential']),
    date: String(signed['X-Amz-Date']),
    expires,
    signature: String(signed['X-Amz-Signature']),
    ...(sessionToken !== undefined && { securityToken: sessionToken }),
  };
}
