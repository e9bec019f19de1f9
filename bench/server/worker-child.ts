import { startWorker } from '#server';
import type { RunningWorker } from '#server';
import type { FreshPlace } from '../../tests/support/databases.ts';
import { answerParent } from './child.ts';
import { oneThread, settingsOf } from './server-settings.ts';

let running: RunningWorker | undefined;

answerParent(
  {
    async start(place: FreshPlace) {
      running = await startWorker({ settings: settingsOf(place, oneThread) });
    },
  },
  async () => running?.stop(),
);
