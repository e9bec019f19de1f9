import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { awsSignInPaths } from '#contract';
import { createTokens, startMachineSignIn } from '../../../../tests/support/machine-sign-in.ts';
import type { MachineSignIn } from '../../../../tests/support/machine-sign-in.ts';
import type { StsIdentity } from '../../../../tests/support/sts-signature.ts';
import { createAttemptLimiter, describeAwsRefusal, issueMachineToken } from '../../../server/machine/index.ts';
import type { AttemptLimiter } from '../../../server/machine/attempts.ts';
import type { SignInOutcome } from '../../../server/machine/sign-in.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

interface Received {
  readonly path: string;
  readonly body: string;
}

export interface CourseServer extends AsyncDisposable {
  readonly url: string;
  readonly course: MachineSignIn;
  readonly tokens: ReturnType<typeof createTokens>;
  readonly received: readonly Received[];
}

/** A server with the two routes of the sign-in with AWS identity, and the STS that it asks, on loopback. */
export async function startCourseServer(
  attempts: AttemptLimiter = createAttemptLimiter(100, 60),
): Promise<CourseServer> {
  const course = await startMachineSignIn({}, { attempts });
  const tokens = createTokens();
  const received: Received[] = [];
  const http = await startHttp((request, response) => {
    void (async () => {
      const body = await readAll(request);
      received.push({ path: request.url ?? '', body });
      const given = JSON.parse(body) as { readonly region: string };
      if (request.url === awsSignInPaths.challenges) {
        const outcome = await course.signIn.challenge('test', given.region);
        if (outcome.kind === 'challenge') return sendJson(response, 200, outcome.challenge);
        return sendFailure(response, outcome);
      }
      const outcome = await course.signIn.signIn('test', given);
      if (outcome.kind !== 'signed-in') return sendFailure(response, outcome);
      const { account, arn } = outcome.principal;
      const { token, expiresAt } = await issueMachineToken({ tokens, clock: Date.now }, outcome.principal);
      sendJson(response, 201, { token, expiresAt: new Date(expiresAt).toISOString(), account, arn });
    })();
  });
  return {
    url: http.url,
    course,
    tokens,
    received,
    async [Symbol.asyncDispose]() {
      await http[Symbol.asyncDispose]();
      await course[Symbol.asyncDispose]();
    },
  };
}

function sendFailure(response: ServerResponse, outcome: Exclude<SignInOutcome, { readonly kind: 'signed-in' }>): void {
  if (outcome.kind === 'limited') {
    response.setHeader('retry-after', outcome.retryAfterSeconds);
    return sendJson(response, 429, envelope('RATE_LIMITED', 'Terlalu sering.'));
  }
  if (outcome.kind === 'unavailable')
    return sendJson(response, 502, envelope('UPSTREAM_FAILED', 'AWS tidak menjawab.'));
  sendJson(response, 401, envelope('SIGN_IN_REFUSED', describeAwsRefusal(outcome.reason)));
}

function envelope(code: string, message: string) {
  return { error: { code, message, correlationId: 'c-1' } };
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** A server on loopback that answers everything by one function. */
export async function startHttp(handle: Handle): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Sets what the SDK reads of the environment, and nothing of whoever runs the tests. `vi.unstubAllEnvs` puts it back. */
export function stubAwsEnvironment(settings: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent/config');
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent/credentials');
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
}

/** The variables that hold an identity's credentials. */
export function credentialVariables({ accessKeyId, secretAccessKey, sessionToken }: StsIdentity) {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
  };
}
