import { openStore } from '#store';
import type { StoreSettings } from '#store';

/** Opens the store that the first argument describes, and closes it. */
const store = await openStore(JSON.parse(process.argv[2] ?? '') as StoreSettings);
await store.db.selectFrom('audit').selectAll().execute();
await store.close();
