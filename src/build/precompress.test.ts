import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { precompress } from './precompress.ts';

let folder = '';
let site = '';
let cache = '';
const text = 'gerbang '.repeat(400);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gerbang-precompress-'));
  [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
  await mkdir(join(site, 'deep'), { recursive: true });
  await writeFile(join(site, 'deep/a.js'), text);
});
afterEach(() => rm(folder, { recursive: true }));

it('writes copies that decompress to the same bytes, and none of small files or fonts', async () => {
  await writeFile(join(site, 'small.css'), 'a{}');
  await writeFile(join(site, 'face.woff2'), text);
  await precompress(site, cache);
  expect(brotliDecompressSync(await readFile(join(site, 'deep/a.js.br'))).toString()).toBe(text);
  expect(gunzipSync(await readFile(join(site, 'deep/a.js.gz'))).toString()).toBe(text);
  expect(await readdir(site)).toEqual(['deep', 'face.woff2', 'small.css']);
});

it('takes unchanged content from the cache and drops what is no longer used', async () => {
  await precompress(site, cache);
  const [key = ''] = (await readdir(cache)).filter((name) => name.endsWith('.br'));
  await writeFile(join(cache, key), 'from the cache');
  await precompress(site, cache);
  expect(await readFile(join(site, 'deep/a.js.br'), 'utf8')).toBe('from the cache');

  await writeFile(join(site, 'deep/a.js'), `${text}changed`);
  await precompress(site, cache);
  expect(brotliDecompressSync(await readFile(join(site, 'deep/a.js.br'))).toString()).toBe(`${text}changed`);
  expect(await readdir(cache)).not.toContain(key);
});
