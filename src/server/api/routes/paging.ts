import { decodeCursor } from '#store';
import type { PageRequest } from '#store';
import type { ApiContext } from '../context.ts';
import { fail } from '../fail.ts';
import type { Failure } from '../fail.ts';

/** What the store is asked for a part of a list, or the refusal of a cursor that this server never gave out. */
export function readPage(
  context: ApiContext,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): PageRequest | Failure<'QUERY_MALFORMED'> {
  if (cursor === undefined) return { limit };
  const after = decodeCursor(cursor);
  if (after !== undefined) return { limit, after };
  return fail(context, 'QUERY_MALFORMED', {
    details: [{ path: 'query.cursor', message: 'is no cursor of this list: begin again without one' }],
  });
}
