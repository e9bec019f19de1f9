import { Serwist } from 'serwist';
import type { PrecacheEntry } from 'serwist';

/** The part of a service worker's scope that is used here: its full types contradict those of a page. */
interface Scope {
  readonly clients: {
    readonly matchAll: (options: {
      readonly type: 'window';
      readonly includeUncontrolled: true;
    }) => Promise<readonly unknown[]>;
  };
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
}

/** Put in by the build: every file of this release, each by its content. */
declare const release: PrecacheEntry[];

/**
 * Caches one release as a whole, and answers from it: pages, scripts, worker and graders always belong together. A new
 * release is cached beside it and waits until no page is open, or until the only open page asks for it.
 */
const serwist = new Serwist({
  cacheId: 'gerbang',
  precacheEntries: release,
  precacheOptions: {
    cleanupOutdatedCaches: true,
    // A page's address keeps the state of its simulators and says nothing of which file it is.
    ignoreURLParametersMatching: [/./],
  },
  skipWaiting: false,
  clientsClaim: true,
});
serwist.addEventListeners();

const scope = self as unknown as Scope;

// How many pages are open: a new release is offered only to the last one, since it takes the files of the others away.
scope.addEventListener('message', (event) => {
  const port = event.ports[0];
  if (event.data !== 'count-pages' || port === undefined) return;
  void scope.clients
    .matchAll({ type: 'window', includeUncontrolled: true })
    .then((pages) => port.postMessage(pages.length));
});
