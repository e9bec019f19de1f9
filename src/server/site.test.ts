import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSiteListener } from './site.ts';

const script = 'console.log("gerbang");'.repeat(100);
let folder = '';
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gerbang-server-'));
  const site = join(folder, 'site');
  for (const name of ['_astro', 'pelajaran', 'latihan', 'aturan', 'reference'])
    await mkdir(join(site, name), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, '.inputs'), 'secret');
  await writeFile(join(site, 'index.html'), 'home');
  await writeFile(join(site, '404.html'), 'not here');
  await writeFile(join(site, 'reference/a.json'), 'solution');
  await writeFile(join(site, 'aturan.html'), 'rules');
  for (const name of ['pelajaran/a', 'latihan/a', 'aturan/a']) await writeFile(join(site, `${name}.html`), name);
  await writeFile(join(site, '_astro/a.hash.js'), script);
  await writeFile(join(site, '_astro/a.hash.js.br'), brotliCompressSync(script));
  await writeFile(join(site, '_astro/a.hash.js.gz'), gzipSync(script));
  server = createServer(createSiteListener(site)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Sends the path as it is: fetch would tidy it up first. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const [response] = (await once(request({ port, host: '127.0.0.1', path, headers, method }).end(), 'response')) as [
    IncomingMessage,
  ];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

it.each(['/', '/aturan', '/aturan/a', '/pelajaran/a', '/latihan/a', '/_astro/a.hash.js', '/nowhere', '/aturan/'])(
  'sends the security headers with %s',
  async (path) => {
    const { headers } = await get(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'; script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  },
);

it.each([
  ['/pelajaran/a', true],
  ['/latihan/a', true],
  ['/', false],
  ['/aturan/a', false],
  ['/nowhere', false],
  ['/_astro/a.hash.js', false],
])('allows inline styles on %s: %s', async (path, allowed) => {
  const policy = String((await get(path)).headers['content-security-policy']);
  expect(policy.includes("'unsafe-inline'")).toBe(allowed);
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
});

it('chooses brotli over gzip over plain, by what the client takes', async () => {
  const brotli = await get('/_astro/a.hash.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotli.headers['content-type']).toContain('text/javascript');
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
  expect((await get('/_astro/a.hash.js', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  const plain = await get('/_astro/a.hash.js');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(script);
  expect(plain.headers.vary).toBe('Accept-Encoding');
});

it('lets hashed files be kept and pages be asked again', async () => {
  expect((await get('/_astro/a.hash.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const page = await get('/aturan/a');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect((await get('/aturan/a', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);
});

it('serves pages at clean addresses and leads other spellings there', async () => {
  expect((await get('/')).body.toString()).toBe('home');
  expect((await get('/aturan')).body.toString()).toBe('rules');
  expect((await get('/pelajaran/a?x=1')).body.toString()).toBe('pelajaran/a');
  for (const [path, location] of [
    ['/aturan/', '/aturan'],
    ['/pelajaran/a.html?x=1', '/pelajaran/a?x=1'],
    ['/index.html', '/'],
    ['/aturan/a/', '/aturan/a'],
  ] as const) {
    const { headers, status } = await get(path);
    expect([status, headers.location]).toEqual([308, location]);
  }
});

it('answers what is not there with the 404 page', async () => {
  const { body, headers, status } = await get('/pelajaran/belum-ada');
  expect(status).toBe(404);
  expect(headers['content-type']).toContain('text/html');
  expect(body.toString()).toBe('not here');
  const compressed = await get('/nowhere', { 'accept-encoding': 'br' });
  expect(brotliDecompressSync(compressed.body).toString()).toBe('not here');
});

it.each([
  '/../secret.txt',
  '/_astro/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/_astro/..%2f..%2fsecret.txt',
  '//etc/passwd',
  '/..\\secret.txt',
  '/%',
  '/a%00.js',
])('refuses %s', async (path) => {
  const { body, status } = await get(path);
  expect(status).toBe(400);
  expect(body.toString()).not.toContain('secret');
});

it('does not serve files whose name begins with a dot', async () => {
  expect((await get('/.inputs')).status).toBe(404);
});

it('reads only', async () => {
  const posted = await get('/', {}, 'POST');
  expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
  const head = await get('/', {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

it.each([
  '/reference/a.json',
  '/%72eference/a.json',
  '/reference/./a.json',
  '//reference/a.json',
  '/reference%2fa.json',
])('gives no reference solution away at %s where it is told not to', async (path) => {
  const withheld = createServer(createSiteListener(join(folder, 'site'), { withReferences: false })).listen(
    0,
    '127.0.0.1',
  );
  await once(withheld, 'listening');
  const { port } = withheld.address() as AddressInfo;
  const [response] = (await once(request({ port, host: '127.0.0.1', path }).end(), 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  withheld.close();
  expect(Buffer.concat(chunks).toString()).not.toContain('solution');
  expect((await get('/reference/a.json')).body.toString()).toBe('solution');
});
