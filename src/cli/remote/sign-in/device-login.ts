import { z } from 'zod';
import type { Failure } from '../answer.ts';
import type { ApiClient } from '../client.ts';

/** The name by which servers of the course know this command line. */
const clientId = 'gerbang-cli';
const grantType = 'urn:ietf:params:oauth:grant-type:device_code';

const deviceCodeSchema = z.object({
  device_code: z.string().min(1).max(1000),
  user_code: z.string().min(1).max(100),
  verification_uri: z.url(),
  verification_uri_complete: z.url().optional(),
  expires_in: z.number().positive().max(86_400),
  interval: z.number().positive().max(300).default(5),
});

/** RFC 8628, section 3.5: errors are part of the protocol while somebody decides. */
const tokenSchema = z.union([
  z.object({ access_token: z.string().min(1).max(4096), expires_in: z.number().positive().optional() }),
  z.object({
    error: z.enum([
      'authorization_pending',
      'slow_down',
      'access_denied',
      'expired_token',
      'invalid_grant',
      'invalid_request',
      'invalid_client',
      'server_error',
    ]),
  }),
]);

/** What is shown to whoever signs in. */
export interface DevicePrompt {
  readonly address: string;
  readonly code: string;
  readonly minutes: number;
}

export type DeviceLogin =
  | { readonly kind: 'signed-in'; readonly token: string; readonly seconds?: number }
  | { readonly kind: 'denied' | 'expired' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What happens outside: whom to show the code, and time in milliseconds. */
export interface DeviceSurroundings {
  readonly show: (prompt: DevicePrompt) => Promise<void>;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly now: () => number;
}

/**
 * Signs in by RFC 8628: shows a code that is confirmed in a browser, and asks until it is. Opens nothing by itself.
 * Asks no more often than the server allows, and no longer than the code lives.
 */
export async function loginByDevice(client: ApiClient, around: DeviceSurroundings): Promise<DeviceLogin> {
  const asked = await client.send({
    method: 'POST',
    path: '/api/auth/device/code',
    body: { client_id: clientId },
    schema: deviceCodeSchema,
  });
  if (asked.kind !== 'answered') return { kind: 'failed', failure: asked };
  const { device_code, expires_in, interval, user_code, verification_uri } = asked.value;
  await around.show({ address: verification_uri, code: user_code, minutes: Math.round(expires_in / 60) });
  return poll(client, device_code, interval, around.now() + expires_in * 1000, around);
}

async function poll(
  client: ApiClient,
  code: string,
  interval: number,
  deadline: number,
  { now, sleep }: DeviceSurroundings,
): Promise<DeviceLogin> {
  for (let seconds = interval; ;) {
    await sleep(seconds * 1000);
    if (now() >= deadline) return { kind: 'expired' };
    const answer = await client.send({
      method: 'POST',
      path: '/api/auth/device/token',
      body: { grant_type: grantType, device_code: code, client_id: clientId },
      schema: tokenSchema,
      alsoStatus: 400,
    });
    // Section 3.5: a connection that times out is a reason to ask less often, not to give up.
    if (answer.kind === 'unreachable' || (answer.kind === 'refused' && answer.code === 'RATE_LIMITED')) {
      seconds *= 2;
      continue;
    }
    if (answer.kind !== 'answered') return { kind: 'failed', failure: answer };
    if ('access_token' in answer.value) {
      const { access_token: token, expires_in } = answer.value;
      return { kind: 'signed-in', token, ...(expires_in === undefined ? {} : { seconds: expires_in }) };
    }
    const { error } = answer.value;
    if (error === 'slow_down') seconds += 5;
    else if (error === 'access_denied') return { kind: 'denied' };
    else if (error === 'expired_token') return { kind: 'expired' };
    else if (error !== 'authorization_pending')
      return { kind: 'failed', failure: { kind: 'unexpected', status: 400, why: error } };
  }
}
