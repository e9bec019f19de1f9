import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { BrowserName } from '#build/browsers';
import { generatedFolder, root } from '#build/paths';
import { toGraderModule } from '#grading';
import type { GraderBundle } from '#grading';
import { setSecurityHeaders } from '../../src/server/headers.ts';
import { openInBrowser } from '../support/browsers.ts';
import type { BrowserTask } from './browser-worker.ts';
import type { ConformanceItem } from './corpus.ts';
import type { Results } from './results.ts';

const page =
  '<!doctype html><html lang="en"><title>Conformance</title><script type="module" src="/page.js"></script></html>';
const pageScript = "new Worker('/worker.js', { type: 'module' });";

/** Grades in a module worker of a browser, under the site's own security headers. */
export async function gradeInBrowser(
  name: BrowserName,
  items: readonly ConformanceItem[],
  fixture: GraderBundle,
): Promise<Results> {
  const reports = new Reports();
  const server = createServer(await createHandler(items, fixture, reports));
  await listen(server);
  const browser = await openInBrowser(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  try {
    return await Promise.race([reports.results, browser.ended, reports.silence]);
  } finally {
    reports.end();
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** How long the worker may be silent: it reports every twenty items. */
const silenceMs = 120_000;

/** What the worker says, and the end of waiting for it. */
class Reports {
  readonly results: Promise<Results>;
  readonly silence: Promise<never>;
  #resolve: (results: Results) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #fall: (error: Error) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #last = 'nothing';

  constructor() {
    this.results = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.silence = new Promise((_, reject) => (this.#fall = reject));
    this.silence.catch(() => undefined);
    this.#wait();
  }

  hear(path: string, text: string): void {
    if (path === '/progress') {
      this.#last = text;
      this.#wait();
      return;
    }
    const { error, results } = JSON.parse(text) as { error?: string; results?: Results };
    if (results === undefined) this.#reject(new Error(`the worker failed: ${error ?? 'without a reason'}`));
    else this.#resolve(results);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fall(new Error(`the worker is silent after ${this.#last}`)), silenceMs);
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function createHandler(
  items: readonly ConformanceItem[],
  fixture: GraderBundle,
  reports: Reports,
): Promise<Handler> {
  const slugs = new Set(items.map(({ slug }) => slug).filter((slug) => slug !== fixture.slug));
  const bundles = [fixture, ...(await Promise.all([...slugs].map(readBundle)))];
  const task: BrowserTask = {
    build: JSON.parse(await readFile(`${generatedFolder}/engine/engine.json`, 'utf8')) as BrowserTask['build'],
    modules: bundles.map(({ slug }) => `/graders/${slug}.js`),
    items,
  };
  const files = new Map<string, readonly [type: string, body: string | Buffer]>([
    ['/', ['text/html; charset=utf-8', page]],
    ['/page.js', ['text/javascript', pageScript]],
    ['/worker.js', ['text/javascript', await bundleWorker()]],
    ['/engine.wasm', ['application/wasm', await readFile(`${generatedFolder}/engine/engine.wasm`)]],
    ['/task.json', ['application/json', JSON.stringify(task)]],
    ...bundles.map((bundle) => [`/graders/${bundle.slug}.js`, ['text/javascript', toGraderModule(bundle)]] as const),
  ]);
  return (request, response) => {
    const path = request.url ?? '/';
    setSecurityHeaders(response, path);
    if (request.method === 'POST') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        response.writeHead(204).end();
        reports.hear(path, Buffer.concat(parts).toString());
      });
      return;
    }
    const [type, body] = files.get(path) ?? ['text/plain', ''];
    response.writeHead(files.has(path) ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  };
}

async function readBundle(slug: string): Promise<GraderBundle> {
  return JSON.parse(await readFile(`${generatedFolder}/graders/${slug}.json`, 'utf8')) as GraderBundle;
}

async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}tests/conformance/browser-worker.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}
