import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSiteFresh, siteFolder } from '#build/site-freshness';
import { createHttpServer } from '../../../src/server/http.ts';

/** One response as it went over the wire: `bytes` counts the body as it was sent, compressed or not. */
export interface Served {
  readonly path: string;
  readonly type: string;
  readonly encoding: string;
  readonly bytes: number;
}

/** The built site behind its real server, without the API. */
export interface Site {
  readonly origin: string;
  /** Every response that ended since the last call. */
  readonly takeServed: () => readonly Served[];
  readonly close: () => Promise<void>;
}

/**
 * Serves `dist/`, or a copy of it in `folder`, on a free port or the given one. Throws where the build is older than the
 * sources.
 */
export async function startSite(folder = siteFolder, port = 0): Promise<Site> {
  if (!(await isSiteFresh())) throw new Error('dist/ is not built from the sources as they are: npm run build');
  let served: Served[] = [];
  const server = createHttpServer({
    api: () => undefined,
    siteFolder: folder,
    trustedProxies: 0,
    references: 'public',
  });
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const count = countBody(response);
    response.on('close', () => {
      const header = (name: string): string => String(response.getHeader(name) ?? '');
      served.push({
        path: request.url ?? '',
        type: header('content-type'),
        encoding: header('content-encoding'),
        bytes: count(),
      });
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeServed() {
      const taken = served;
      served = [];
      return taken;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function countBody(response: ServerResponse): () => number {
  let bytes = 0;
  for (const name of ['write', 'end'] as const) {
    const original = response[name].bind(response) as (...args: unknown[]) => never;
    response[name] = (...args: unknown[]): never => {
      const [chunk] = args;
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) bytes += Buffer.byteLength(chunk);
      return original(...args);
    };
  }
  return () => bytes;
}
