import { request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';

/**
 * In `astro dev`, the API of a real server of its own behind the pages' address, with the data of ./data. It grades with what
 * was generated when it started: a changed grader reaches it at the next start.
 */
export function devApi(): AstroIntegration {
  return {
    name: 'gerbang:dev-api',
    hooks: {
      'astro:server:setup': async ({ logger, server }) => {
        const { readSettings, startServer } = await import('#server');
        const { port } = server.config.server;
        const outcome = readSettings({ ...process.env, PORT: '0', GERBANG_ORIGIN: `http://localhost:${port}` });
        if (outcome.kind === 'wrong') throw new Error(outcome.problems.join('\n'));
        const running = await startServer({ settings: { ...outcome.settings, logLevel: 'warn' } });
        server.httpServer?.once('close', () => void running.stop());
        if (running.administratorLink !== undefined) logger.info(`first administrator: ${running.administratorLink}`);
        server.middlewares.use((incoming, outgoing, next) => {
          if (!/^\/api(\/|\?|$)/.test(incoming.url ?? '')) return next();
          forward(incoming, outgoing, running.port);
        });
      },
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { headers, method, url } = incoming;
  const sent = request({ host: 'localhost', port, path: url, method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  sent.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(sent);
}
