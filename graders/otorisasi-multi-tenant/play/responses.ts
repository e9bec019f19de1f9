import type { CallOutcome } from '#kit';
import type { Json } from '#verdict';
import type { SeenResponse, WalkPage } from '../trace.ts';

/** Reads a response out of what a handler returned; undefined where it is none. */
export function readResponse(outcome: CallOutcome): SeenResponse | undefined {
  if (outcome.kind !== 'returned' || typeof outcome.value !== 'object' || outcome.value === null) return undefined;
  const { status, headers = null, body = null } = outcome.value as { readonly [key: string]: Json };
  return typeof status === 'number' && status >= 100 && status < 600 ? { status, headers, body } : undefined;
}

/** A page of a list and the cursor to the next one. */
export interface ReadPage {
  readonly page: WalkPage;
  readonly cursor: string | undefined;
}

/** Reads a page out of a response; undefined where it is none. `correlationId` may occur in it. */
export function readPage(response: SeenResponse | undefined, correlationId: string): ReadPage | undefined {
  const body = response?.body;
  if (response?.status !== 200 || typeof body !== 'object' || body === null) return undefined;
  const { items, nextCursor, ...others } = body as { readonly [key: string]: Json };
  if (!Array.isArray(items)) return undefined;
  const cursor = typeof nextCursor === 'string' && nextCursor !== '' ? nextCursor : undefined;
  const rest = JSON.stringify(others).replaceAll(correlationId, '');
  return { page: { ids: items.map(idOf), hasNext: cursor !== undefined, rest }, cursor };
}

function idOf(item: Json): string {
  const id = typeof item === 'object' && item !== null ? (item as { readonly [key: string]: Json })['id'] : undefined;
  return typeof id === 'string' ? id.slice(0, 60) : '';
}

/** A boolean field of what `decide` returned; undefined where there is none. */
export function readBoolean(outcome: CallOutcome, name: string): boolean | undefined {
  if (outcome.kind !== 'returned' || typeof outcome.value !== 'object' || outcome.value === null) return undefined;
  const found = (outcome.value as { readonly [key: string]: Json })[name];
  return typeof found === 'boolean' ? found : undefined;
}
