import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { generatedFolder, root } from '#build/paths';
import { toGraderModule } from '#grading';
import { setSecurityHeaders } from '../../src/server/headers.ts';
import type { RunningBrowser } from '../support/browsers.ts';
import type { GradedItems, ParityTask } from './grade-items.ts';
import type { PageTask } from './page-worker.ts';

/** How long the page may be silent: it reports every ten items. */
const silenceMs = 180_000;

/**
 * Serves a page on loopback whose worker grades the task and sends back what came of it, and has a browser open it.
 * Throws where the browser ends, fails or falls silent.
 */
export async function gradeInPage(
  task: ParityTask,
  open: (address: string) => Promise<RunningBrowser>,
): Promise<GradedItems> {
  const files = await pageFiles(task);
  const heard = Promise.withResolvers<GradedItems>();
  heard.promise.catch(() => undefined);
  let last = 'nothing';
  let timer = setTimeout(fallSilent, silenceMs);
  function fallSilent(): void {
    heard.reject(new Error(`the page is silent after ${last}`));
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    setSecurityHeaders(response, path);
    if (request.method !== 'POST') {
      const [type, body] = files.get(path) ?? ['text/plain', ''];
      response.writeHead(files.has(path) ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
      return;
    }
    void readText(request).then((text) => {
      response.writeHead(204).end();
      clearTimeout(timer);
      timer = setTimeout(fallSilent, silenceMs);
      if (path === '/progress') last = text;
      else {
        const { error, graded } = JSON.parse(text) as { error?: string; graded?: GradedItems };
        if (graded === undefined) heard.reject(new Error(`the worker failed: ${error ?? 'without a reason'}`));
        else heard.resolve(graded);
      }
    });
  });
  const browser = await open(`http://127.0.0.1:${await listen(server)}/`);
  const interrupt = (): void => void browser.close().finally(() => process.exit(130));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await Promise.race([heard.promise, browser.ended]);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    clearTimeout(timer);
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function pageFiles({
  build: engineBuild,
  bundles,
  items,
}: ParityTask): Promise<ReadonlyMap<string, readonly [type: string, body: string | Buffer]>> {
  const graders = bundles.map((bundle) => [`/graders/${bundle.slug}.js`, toGraderModule(bundle)] as const);
  const task: PageTask = { build: engineBuild, modules: graders.map(([address]) => address), items };
  const { outputFiles } = await build({
    entryPoints: [`${root}tests/parity/page-worker.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    minify: true,
    logLevel: 'silent',
  });
  const page =
    '<!doctype html><html lang="en"><title>Parity</title><script type="module" src="/page.js"></script></html>';
  return new Map<string, readonly [type: string, body: string | Buffer]>([
    ['/', ['text/html; charset=utf-8', page]],
    ['/page.js', ['text/javascript', "new Worker('/worker.js', { type: 'module' });"]],
    ['/worker.js', ['text/javascript', outputFiles[0]?.text ?? '']],
    ['/engine.wasm', ['application/wasm', await readFile(`${generatedFolder}/engine/engine.wasm`)]],
    ['/task.json', ['application/json', JSON.stringify(task)]],
    ...graders.map(([address, module]) => [address, ['text/javascript', module]] as const),
  ]);
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
