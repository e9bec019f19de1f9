import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';
import { cacheControl, setSecurityHeaders } from './headers.ts';

/**
 * Answers requests with the built site in `folder`. It reads the list of files once, so it serves
 * the build that was there when it was created. Clean addresses without slash at the end; compressed
 * copies where the client takes them; the site's own 404 page. Without `withReferences`, solutions are not found. Throws where the folder holds no 404 page.
 */
export function createSiteListener(
  folder: string,
  { withReferences = true }: { readonly withReferences?: boolean } = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    extensions: ['html'],
    setHeaders: (response, path) => response.setHeader('cache-control', cacheControl(path)),
  });
  const missing = notFoundPage(folder);

  return (request, response) => {
    const path = pathOf(request);
    setSecurityHeaders(response, path ?? '/');
    if (path === undefined) return plain(response, 400, 'Bad request: the address cannot be read.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return plain(response, 405, `Method ${request.method} is not allowed here.`);
    }
    const canonical = canonicalPath(path);
    if (canonical !== path) {
      response.writeHead(308, { location: canonical + searchOf(request) }).end();
      return;
    }
    if (!withReferences && isReference(path)) return missing(request, response);
    files(request, response, () => missing(request, response));
  };
}

/** Path of a request, or undefined where it is no path that a browser would send. */
function pathOf({ url = '' }: IncomingMessage): string | undefined {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return undefined;
  try {
    return decodeURIComponent(path).split('/').includes('..') || decodeURIComponent(path).includes('\0')
      ? undefined
      : path;
  } catch {
    return undefined;
  }
}

/** Reference solutions, in whatever spelling of their folder the file server would understand. */
function isReference(path: string): boolean {
  return /^\/+reference(\/|$)/i.test(decodeURIComponent(path));
}

/** Pages have one address each: no slash at the end, no `.html`. */
function canonicalPath(path: string): string {
  const clean = path
    .replace(/\/+$/, '')
    .replace(/\.html$/, '')
    .replace(/\/index$/, '');
  return clean === '' ? '/' : clean;
}

function searchOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

function notFoundPage(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const page = readFileSync(join(folder, '404.html'));
  const brotli = brotliCompressSync(page);
  return (request, response) => {
    const compressed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const body = compressed ? brotli : page;
    response.writeHead(404, {
      'content-type': 'text/html;charset=utf-8',
      'content-length': body.length,
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
      ...(compressed ? { 'content-encoding': 'br' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain;charset=utf-8' }).end(`${text}\n`);
}
