import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getManifest } from '@serwist/build';
import { build } from 'esbuild';
import { brotliCompressSync, constants } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { root } from './paths.ts';

/** What no page needs: pictures for other sites, lists for search engines, texts to take away. */
const unneeded = ['sosial/**', 'sitemap*', 'robots.txt', 'pelajaran/*.md', '**/*.{br,gz}', '404.html'];

/** Larger than any file of the site; Serwist leaves out what is larger than it is told. */
const largestBytes = 10_000_000;

/**
 * Writes `service-worker.js` with a list of all files of the built site in `folder`, and `luring.json` with about how
 * many bytes a browser fetches for them. Throws where a file would be left out.
 */
export async function writeServiceWorker(folder: string): Promise<void> {
  const { count, manifestEntries, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: ['**/*'],
    globIgnores: [...unneeded, 'service-worker.js'],
    maximumFileSizeToCacheInBytes: largestBytes,
    dontCacheBustURLsMatching: /^(_astro|reference)\//,
    manifestTransforms: [
      (entries) => ({ manifest: entries.map((entry) => ({ ...entry, url: addressOf(entry.url) })), warnings: [] }),
    ],
  });
  if (warnings.length > 0 || count === 0)
    throw new Error(`The site cannot be cached whole: ${warnings.join('; ') || 'it has no files'}`);
  await build({
    entryPoints: [join(root, 'src/offline/service-worker.ts')],
    outfile: join(folder, 'service-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { release: JSON.stringify(manifestEntries), 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const bytes = await Promise.all((manifestEntries ?? []).map(({ url }) => countBytes(join(folder, fileOf(url)))));
  await writeFile(join(folder, 'luring.json'), JSON.stringify({ bytes: bytes.reduce((sum, each) => sum + each, 0) }));
}

/** Pages have clean addresses. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
}

function fileOf(address: string): string {
  if (address === '/') return 'index.html';
  return /\.[a-z0-9_]+$/i.test(address) ? address : `${address}.html`;
}

/** About the bytes on the wire. */
async function countBytes(path: string): Promise<number> {
  const bytes = await readFile(path);
  if (/\.(woff2|png|pf_\w+|pagefind)$/.test(path)) return bytes.length;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
