import { errorEnvelopeSchema } from '#contract';
import type { z } from 'zod';

/** Sends a request, as the global `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Why the course's server did not give what it was asked for. */
export type ServerFailure =
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly correlationId: string;
      readonly retryAfterSeconds?: number;
    }
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** Something answers there, but not with what the contract says. */
  | { readonly kind: 'not-gerbang'; readonly status: number };

export type Posted<Value> = { readonly kind: 'answer'; readonly value: Value } | ServerFailure;

const patience = 15_000;
const longestAnswer = 65_536;

/** Posts JSON and reads the answer strictly. Follows no redirect: a signature goes where it was meant to. */
export async function postJson<Schema extends z.ZodType>(
  fetch: Fetch,
  url: string,
  body: unknown,
  schema: Schema,
): Promise<Posted<z.infer<Schema>>> {
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    text = await readText(response);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: 'unreachable', detail: error.cause instanceof Error ? error.cause.message : error.message };
  }
  const value = parseJson(text ?? '');
  const answer = response.ok ? schema.safeParse(value) : undefined;
  return answer?.success === true ? { kind: 'answer', value: answer.data } : explain(response, value);
}

function explain({ status, headers }: Response, value: unknown): ServerFailure {
  const { data } = errorEnvelopeSchema.safeParse(value);
  if (data === undefined) return { kind: 'not-gerbang', status };
  const { code, message, correlationId } = data.error;
  const retryAfter = headers.get('retry-after') ?? '';
  return {
    kind: 'refused',
    status,
    code,
    message,
    correlationId,
    ...(/^\d{1,6}$/.test(retryAfter) && { retryAfterSeconds: Number(retryAfter) }),
  };
}

async function readText({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > longestAnswer) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
