import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { errorEnvelopeSchema } from '#contract';
import { commandVersion } from '../version.ts';
import type { Answer, Failure } from './answer.ts';
import { parseJson, readBody } from './read-body.ts';
import { secondsUntilRetry } from './retry.ts';

/** Longer than the server gives any of its routes, so that its own answer arrives first. */
const timeoutMs = 30_000;

export interface ClientOptions {
  /** Origin of the server, as `parseServer` gives it. */
  readonly server: string;
  /** Goes with every request as a bearer token. */
  readonly token?: string;
  /** Is told before a request waits to be sent again. */
  readonly onWait?: (seconds: number) => void;
}

export interface ApiRequest<Schema extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** From the root of the server, with its query. */
  readonly path: string;
  /** What the contract says of the answer; it is held to it. */
  readonly schema: Schema;
  readonly body?: unknown;
  /** `Idempotency-Key`: makes a POST one that may be sent again. */
  readonly key?: string;
  /** A status of failure whose answer is in the schema too, where a protocol has errors of its own. */
  readonly alsoStatus?: number;
}

/** Speaks with one server. Requests never reject, follow no redirect, and end within a bounded time. */
export interface ApiClient {
  readonly server: string;
  readonly send: <Schema extends z.ZodType>(request: ApiRequest<Schema>) => Promise<Answer<z.infer<Schema>>>;
}

/** Requests that mean the same when they are sent twice are sent again while the server asks for patience. */
export function createClient({ onWait, server, token }: ClientOptions): ApiClient {
  const headers = {
    accept: 'application/json',
    'user-agent': `gerbang/${commandVersion}`,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return {
    server,
    async send(request) {
      const repeatable = request.method !== 'POST' || request.key !== undefined;
      for (let again = 0; ; again += 1) {
        const { answer, retryAfter } = await sendOnce(server, headers, request);
        const wait =
          repeatable && answer.kind !== 'answered' ? secondsUntilRetry(answer, retryAfter, again) : undefined;
        if (wait === undefined) return answer;
        onWait?.(wait);
        await sleep(wait * 1000);
      }
    },
  };
}

/** A list from its first page to its last, or up to the failure that ends it. */
export async function* readPages<
  Schema extends z.ZodType<{ items: readonly unknown[]; nextCursor?: string | undefined }>,
>(
  client: ApiClient,
  path: string,
  query: Readonly<Record<string, string>>,
  schema: Schema,
): AsyncGenerator<Answer<z.infer<Schema>>> {
  const parameters = new URLSearchParams({ ...query, limit: '100' });
  for (;;) {
    const answer = await client.send({ method: 'GET', path: `${path}?${parameters.toString()}`, schema });
    yield answer;
    const cursor = answer.kind === 'answered' ? answer.value.nextCursor : undefined;
    if (cursor === undefined || cursor === parameters.get('cursor')) return;
    parameters.set('cursor', cursor);
  }
}

interface Sent<T> {
  readonly answer: Answer<T>;
  readonly retryAfter: string | null;
}

async function sendOnce<Schema extends z.ZodType>(
  server: string,
  headers: Readonly<Record<string, string>>,
  { alsoStatus, body, key, method, path, schema }: ApiRequest<Schema>,
): Promise<Sent<z.infer<Schema>>> {
  try {
    const response = await fetch(new URL(path, server), {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { answer: await readAnswer(response, schema, alsoStatus), retryAfter: response.headers.get('retry-after') };
  } catch (error) {
    return { answer: { kind: 'unreachable', why: describe(error) }, retryAfter: null };
  }
}

async function readAnswer<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
  alsoStatus: number | undefined,
): Promise<Answer<z.infer<Schema>>> {
  const { headers, status } = response;
  const correlationId = headers.get('x-correlation-id') ?? undefined;
  const unexpected = (why: string): Failure => ({
    kind: 'unexpected',
    status,
    why,
    ...(correlationId === undefined ? {} : { correlationId }),
  });
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    return unexpected(`it redirects to ${headers.get('location') ?? 'nowhere'}, which is not followed`);
  }
  const text = await readBody(response);
  if (text === undefined) return unexpected('its answer does not end');
  const json = text === '' ? undefined : parseJson(text);
  if (response.ok || status === alsoStatus) {
    const { data, error, success } = schema.safeParse(json);
    if (success) return { kind: 'answered', value: data };
    if (response.ok) return unexpected(z.prettifyError(error));
  }
  const { data } = errorEnvelopeSchema.safeParse(json);
  if (data === undefined) return unexpected('its answer is not that of a course server');
  const { code, correlationId: id, details, message } = data.error;
  return { kind: 'refused', status, code, message, correlationId: id, ...(details === undefined ? {} : { details }) };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
