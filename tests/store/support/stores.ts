import { afterAll } from 'vitest';
import { openStore } from '#store';
import type { Store, StoreSettings } from '#store';
import type { FreshPlace } from '../../support/databases.ts';

export function settingsOf({ dataFolder, databaseUrl }: FreshPlace): StoreSettings {
  return databaseUrl === undefined
    ? { kind: 'sqlite', folder: dataFolder }
    : { kind: 'postgresql', url: databaseUrl, poolSize: 8 };
}

/** Gives a function that opens stores of a suite, which are closed after it. */
export function closeAfterwards(): (place: FreshPlace) => Promise<Store> {
  const opened: Store[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
  });
  return async (place) => {
    const store = await openStore(settingsOf(place));
    opened.push(store);
    return store;
  };
}
