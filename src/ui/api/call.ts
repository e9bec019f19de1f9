import { errorEnvelopeSchema, type ErrorEnvelope } from '#contract';
import type { z } from 'zod';

/** What is asked of the API. A command without a key gets a fresh one. */
export interface Call<Answer extends z.ZodType> {
  /** Below `/api/v1`, with its query. */
  readonly path: string;
  readonly answer: Answer;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** For POST: the same key for the same intent, however often it has to be sent. */
  readonly key?: string;
}

/** What came of it. Whatever is refused by the API carries its message; whatever is not its answer says why. */
export type Outcome<Value> =
  | { readonly kind: 'ok'; readonly value: Value; readonly retryAfterSeconds: number | undefined }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly error: ErrorEnvelope['error'];
      readonly retryAfterSeconds: number | undefined;
    }
  | {
      readonly kind: 'failed';
      readonly why: 'unreachable' | 'no-api' | 'unreadable';
      readonly correlationId: string | undefined;
    };
export type Failure = Exclude<Outcome<unknown>, { readonly kind: 'ok' }>;

export const apiRoot = '/api/v1';

/** Asks the API with the session of this browser. Never rejects. */
export async function callApi<Answer extends z.ZodType>(call: Call<Answer>): Promise<Outcome<z.infer<Answer>>> {
  const response = await send(call);
  if (response === undefined) return { kind: 'failed', why: 'unreachable', correlationId: undefined };
  const correlationId = response.headers.get('x-correlation-id') ?? undefined;
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  if (!isJson && response.status !== 204)
    return { kind: 'failed', why: [404, 405].includes(response.status) ? 'no-api' : 'unreadable', correlationId };
  const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined;
  const retryAfterSeconds = readSeconds(response.headers.get('retry-after'));
  if (response.ok) {
    const parsed = call.answer.safeParse(body);
    if (parsed.success) return { kind: 'ok', value: parsed.data, retryAfterSeconds };
  } else {
    const parsed = errorEnvelopeSchema.safeParse(body);
    if (parsed.success)
      return { kind: 'refused', status: response.status, error: parsed.data.error, retryAfterSeconds };
  }
  return { kind: 'failed', why: 'unreadable', correlationId };
}

async function send({ body, key, method = 'GET', path }: Call<z.ZodType>): Promise<Response | undefined> {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (method === 'POST') headers.set('idempotency-key', key ?? newKey());
  try {
    return await fetch(`${apiRoot}${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return undefined;
  }
}

/** A fresh Idempotency-Key. `crypto.randomUUID` is missing on plain http. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `Retry-After` in seconds; the form with a date is not one that this API uses. */
function readSeconds(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}
