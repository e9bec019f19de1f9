import { openStore } from '#store';
import type { StoreSettings } from '#store';

/** Opens a new database when it is told to, and says when its tables are there. */
process.send?.('ready');
process.once('message', (settings: StoreSettings) => {
  void openStore(settings).then(() => process.send?.('done'));
});
process.on('disconnect', () => process.exit(3));
