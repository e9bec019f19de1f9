import type { z } from 'zod';
import { createApiClient, type Answer, type Refusal } from '../account/api-client.ts';

/** What is asked of the API. A command without a key gets a fresh one. */
export interface Call<Body extends z.ZodType> {
  /** Below `/api/v1/`, with its query. */
  readonly path: string;
  readonly answer: Body;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** For POST: the same key for the same intent, however often it has to be sent. */
  readonly key?: string;
}

/** `unreadable`: an answer came that is not what the contract says, e.g. from a server of another release. */
export type Failure = Refusal | { readonly kind: 'unreachable' | 'no-api' | 'unreadable' };
/** What came of it: an answer in the contract's shape, or why there is none. */
export type Outcome<Value> = { readonly kind: 'ok'; readonly value: Value } | Failure;

export const apiRoot = '/api/v1';
const client = createApiClient();

/** Asks the API with the session of this browser, and holds its answer to the contract. Never rejects. */
export async function callApi<Body extends z.ZodType>(call: Call<Body>): Promise<Outcome<z.infer<Body>>> {
  const answer = await send(call);
  if (answer.kind !== 'ok') return answer;
  const parsed = call.answer.safeParse(answer.body);
  return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'unreadable' };
}

function send({ body, key = newKey(), method = 'GET', path }: Call<z.ZodType>): Promise<Answer<unknown>> {
  switch (method) {
    case 'GET':
      return client.get(path);
    case 'POST':
      return client.command(path, body, { key });
    case 'PATCH':
      return client.patch(path, body);
    case 'DELETE':
      return client.remove(path, body);
  }
}

/** A fresh Idempotency-Key. `crypto.randomUUID` is missing on plain http. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
