import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from './call.ts';

/** Something that is fetched: what was there before stays while it is fetched again. */
export type Loaded<Value> =
  | { readonly kind: 'loading'; readonly value: Value | undefined }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly value: Value | undefined };

/** Fetches when `name` changes, and again on `reload`. An answer that comes after a newer question is dropped. */
export function useLoad<Value>(
  name: string,
  load: () => Promise<Outcome<Value>>,
): readonly [Loaded<Value>, reload: () => void] {
  const [state, show] = useState<Loaded<Value> & { readonly name: string }>({
    kind: 'loading',
    value: undefined,
    name,
  });
  const asked = useRef(0);
  const current = useRef(load);
  current.current = load;

  const run = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    const keep = (before: typeof state): Value | undefined => (before.name === name ? before.value : undefined);
    show((before) => ({ kind: 'loading', value: keep(before), name }));
    void current.current().then((outcome) => {
      if (mine !== asked.current) return;
      show((before) =>
        outcome.kind === 'ok'
          ? { kind: 'ready', value: outcome.value, name }
          : { kind: 'failed', failure: outcome, value: keep(before), name },
      );
    });
  }, [name]);
  useEffect(() => {
    run();
    return () => void (asked.current += 1);
  }, [run]);

  return [state.name === name ? state : { kind: 'loading', value: undefined }, run];
}
