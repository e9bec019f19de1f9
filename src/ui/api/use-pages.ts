import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from './call.ts';

/** A part of a list, as the API gives it. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
}

/** A list that is fetched part by part. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly reload: () => void;
  /** Puts a changed item in the place of the old one, or takes it out, without asking again. */
  readonly change: (change: (items: readonly Item[]) => readonly Item[]) => void;
}

/** Fetches the first part when `name` changes, and the next on `more`. */
export function usePages<Item>(
  name: string,
  load: (cursor: string | undefined) => Promise<Outcome<ListPage<Item>>>,
): Pages<Item> {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [cursor, setCursor] = useState<string | undefined>();
  const [busy, setBusy] = useState(true);
  const [failure, setFailure] = useState<Failure | undefined>();
  const asked = useRef(0);
  const current = useRef(load);
  current.current = load;

  const fetchPart = useCallback(async (from: string | undefined) => {
    asked.current += 1;
    const mine = asked.current;
    setBusy(true);
    setFailure(undefined);
    const outcome = await current.current(from);
    if (mine !== asked.current) return;
    setBusy(false);
    if (outcome.kind !== 'ok') return setFailure(outcome);
    setItems((before) => (from === undefined ? outcome.value.items : [...before, ...outcome.value.items]));
    setCursor(outcome.value.nextCursor);
  }, []);
  useEffect(() => {
    setItems([]);
    setCursor(undefined);
    void fetchPart(undefined);
    return () => void (asked.current += 1);
  }, [name]);

  return {
    items,
    busy,
    failure,
    hasMore: cursor !== undefined,
    more: () => void fetchPart(cursor),
    reload: () => void fetchPart(undefined),
    change: (change) => setItems(change),
  };
}
