/** A place in a list that is ordered by time and then by id, or by id alone (`at` is then 0). */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

/** What part of a list is asked for: at most `limit` entries, those that follow `after`. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: Cursor | undefined;
}

export interface Page<Item> {
  readonly items: Item[];
  /** Where the list goes on, in the form that clients send back; absent at its end. */
  readonly nextCursor?: string;
}

/** The text of a cursor for clients, who are not to read anything in it. */
export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at} ${id}`, 'utf8').toString('base64url');
}

/** Reads a cursor that a client sent, or undefined where it is none of ours. */
export function decodeCursor(text: string): Cursor | undefined {
  const [, at, id] = /^(\d{1,15}) ([A-Za-z0-9_-]{1,64})$/.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}

/** Cuts a page from rows that were asked for with one more than the page holds. */
export function cutPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toCursor: (row: Row) => Cursor,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(toItem);
  return rows.length > limit && last !== undefined ? { items, nextCursor: encodeCursor(toCursor(last)) } : { items };
}
