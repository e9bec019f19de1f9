import { createHash } from 'node:crypto';
import { copyFile, glob, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './paths.ts';

const compressible = /\.(html|js|mjs|css|svg|json|webmanifest|md|wasm|ttf|txt|xml)$/;
const leastBytes = 256;
const atOnce = 2;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const encodings = {
  br: (bytes: Buffer) =>
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => toGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/**
 * Writes `.br` and `.gz` beside every compressible file of 256 bytes or more. Compressed bytes are kept by the
 * hash of their content in `cache`, so that only what changed is compressed again; what no file uses any
 * more is dropped from it.
 */
export async function precompress(folder: string, cache = join(root, '.gerbang/precompressed')): Promise<void> {
  await mkdir(cache, { recursive: true });
  const names: string[] = [];
  for await (const name of glob('**/*', { cwd: folder })) if (compressible.test(name)) names.push(name);
  const used = new Set<string>();
  const compressNext = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      for (const key of await compressFile(join(folder, name), cache)) used.add(key);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, compressNext));
  const unused = (await readdir(cache)).filter((key) => !used.has(key));
  await Promise.all(unused.map((key) => rm(join(cache, key), { force: true })));
}

/** Returns the keys in the cache that the file's copies came from. */
async function compressFile(path: string, cache: string): Promise<readonly string[]> {
  const bytes = await readFile(path);
  if (bytes.length < leastBytes) return [];
  const hash = createHash('sha256').update(bytes).digest('hex');
  return Promise.all(
    Object.entries(encodings).map(async ([extension, compress]) => {
      const key = `${hash}.${extension}`;
      const kept = join(cache, key);
      if (!(await copyIfPresent(kept, `${path}.${extension}`))) {
        await writeFile(`${path}.${extension}`, await compress(bytes));
        // Written elsewhere and renamed, so that an interrupted build leaves no half entry behind.
        await copyFile(`${path}.${extension}`, `${kept}.part`);
        await rename(`${kept}.part`, kept);
      }
      return key;
    }),
  );
}

async function copyIfPresent(from: string, to: string): Promise<boolean> {
  return copyFile(from, to).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
