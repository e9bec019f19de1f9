import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Gives the function that ends a server well: it takes no more connections, answers every request that has come, tells each
 * client that its connection ends with the answer, and resolves when no connection is left. Node alone would keep those that were
 * busy open for as long as an idle one may last. Call it before the server listens.
 */
export function prepareClosing(server: Server): () => Promise<void> {
  const answering = new Set<ServerResponse>();
  let closing = false;
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    if (closing) response.shouldKeepAlive = false;
    answering.add(response);
    response.once('close', () => {
      answering.delete(response);
      // Its head had been sent before it could say that the connection ends.
      if (closing) server.closeIdleConnections();
    });
  });
  return async () => {
    closing = true;
    const closed = once(server, 'close');
    server.close();
    for (const response of answering) response.shouldKeepAlive = false;
    await closed;
  };
}
