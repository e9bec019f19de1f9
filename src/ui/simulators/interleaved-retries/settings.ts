import type { Address } from '../use-address.ts';
import { type HandlerName } from './handlers.ts';
import { play } from './model.ts';

export const handlerNames: readonly HandlerName[] = ['write-late', 'write-early', 'claim'];

/** How the handler is written, and who stepped when: one `1` or `2` for each call. */
export interface Settings {
  readonly handler: HandlerName;
  readonly order: string;
}

/** Both read before either wrote: two jobs for one key. */
export const startingPoint: Settings = { handler: 'write-late', order: '1212121212' };

const prefix = '#interleaved-retries?';

/** The hash of an address that opens the simulator in this state. */
export function formatHash({ handler, order }: Settings): string {
  return prefix + new URLSearchParams({ handler, order }).toString();
}

/** The state that an address asks for. What it does not name, or names wrongly, is as in the starting point. */
export function parseHash(hash: string): Settings {
  if (!hash.startsWith(prefix)) return startingPoint;
  const asked = new URLSearchParams(hash.slice(prefix.length));
  const handler = handlerNames.find((name) => name === asked.get('handler')) ?? startingPoint.handler;
  const order = asked.get('order') ?? startingPoint.order;
  return { handler, order: play(handler, order.slice(0, 20)).order };
}

export const address: Address<Settings> = { name: 'interleaved-retries', parse: parseHash, format: formatHash };
