import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/**
 * Writes text to a file in gzip, which appears when all of it is on the disk. Only this user may read it: an export holds
 * addresses, hashes of passwords and the secret. Rejects with EEXIST where there is such a file already.
 */
export async function writePacked(path: string, lines: AsyncIterable<string>): Promise<void> {
  const beside = join(dirname(path), `.gerbang-${randomUUID()}`);
  try {
    await pipeline(
      Readable.from(lines),
      createGzip({ level: 6 }),
      createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await (await open(path, 'wx', 0o600)).close();
    await rename(beside, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(beside, { force: true });
  }
}

/** The unpacked bytes of a file. Reading it rejects where it is not whole. */
export function readPacked(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/** Makes the names in a folder durable, where the system lets folders be synced. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
