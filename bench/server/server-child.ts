import { createLog, startServer } from '#server';
import type { RunningServer } from '#server';
import { siteFolder } from '#build/site-freshness';
import type { FreshPlace } from '../../tests/support/databases.ts';
import { answerParent } from './child.ts';
import { fillInBulk, fillStore } from './fill.ts';
import type { Filling } from './fill.ts';
import type { ServerOptions } from './server.ts';
import { settingsOf } from './server-settings.ts';

/** No caller of the measurement may be told to slow down: what is measured is what the server can do. */
const boundless = 1_000_000_000;
const kinds = ['read', 'write', 'submit', 'heavy', 'regrade', 'join', 'sign-in', 'mail', 'auth', 'machine', 'general'];

let running: RunningServer | undefined;

const started = (): RunningServer => {
  if (running === undefined) throw new Error('the server has not been started');
  return running;
};

answerParent(
  {
    async start({ capacity, place, servesSite }: ServerOptions & { readonly place: FreshPlace }) {
      running = await startServer({
        settings: settingsOf(place, { LOG_LEVEL: 'info' }),
        // Lines are written as in an installation, and read by nobody.
        log: createLog('info', { write: () => undefined }),
        requestLimits: Object.fromEntries(kinds.map((kind) => [kind, boundless])),
        ...(servesSite ? { siteFolder } : {}),
        ...(capacity === undefined ? {} : { capacity }),
      });
      return { origin: running.origin };
    },
    fill: (filling: Filling) => fillStore(started().store, filling),
    fillInBulk: (filling: Filling) => fillInBulk(started().store, filling),
    async readMemory() {
      const { rss } = process.memoryUsage();
      globalThis.gc?.();
      return { residentBytes: rss, heapBytes: process.memoryUsage().heapUsed };
    },
  },
  async () => running?.stop(),
);
