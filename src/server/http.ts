import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { clientAddress } from './client-address.ts';
import { createSiteListener } from './site.ts';
import { timeoutOf } from './timeouts.ts';

/** What a connection knows of a request. */
export interface Connection {
  readonly address: string;
  /** Resolves when the answer has been written, to the bytes that were. */
  readonly written: Promise<number>;
}

/** What answers a request below `/api`. */
export type ApiAnswer = (request: Request, connection: Connection) => Response | Promise<Response>;

export interface HttpOptions {
  /** What answers below `/api`; undefined while the server starts. */
  readonly api: () => ApiAnswer | undefined;
  /** Folder of the built site; undefined where only the API is served. */
  readonly siteFolder: string | undefined;
  readonly trustedProxies: number;
  /** Whether the site gives reference solutions away. */
  readonly references: 'public' | 'passed';
}

/** One server, not yet listening: the API below `/api`, the built site everywhere else. */
export function createHttpServer({ api, references, siteFolder, trustedProxies }: HttpOptions): Server {
  const answerSite =
    siteFolder === undefined ? undefined : createSiteListener(siteFolder, { withReferences: references === 'public' });
  const answerApi = getRequestListener((request, { incoming, outgoing }) => {
    const answer = api();
    if (answer === undefined) return new Response(null, { status: 503, headers: { 'retry-after': '2' } });
    const address = clientAddress(incoming, trustedProxies);
    return answer(request, { address, written: bytesOf(outgoing as ServerResponse) });
  });
  const options = { requestTimeout: timeoutOf('server'), headersTimeout: 10_000 };
  const server = createServer(options, (request, response) => {
    const isApi = /^\/api(\/|\?|$)/.test(request.url ?? '');
    if (isApi || answerSite === undefined) void answerApi(request, response);
    else answerSite(request, response);
  });
  // Longer than a proxy keeps an idle connection, so that it never sends a request into one that is being closed.
  server.keepAliveTimeout = 65_000;
  return server;
}

/** One connection answers one request after the other, so what it has written meanwhile is this answer, with its head. */
function bytesOf(response: ServerResponse): Promise<number> {
  const { socket } = response;
  const before = socket?.bytesWritten ?? 0;
  return new Promise((resolve) => {
    response.once('close', () => resolve((socket?.bytesWritten ?? before) - before));
  });
}
