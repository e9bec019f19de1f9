import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './paths.ts';

const cache = join(root, '.gerbang/pictures');

/**
 * A drawing as PNG, `width` pixels wide, with at most 64 colours. Kept by the hash of the drawing, so that only
 * what changed is rasterised again.
 */
export async function rasterise(svg: string, width: number): Promise<Buffer> {
  const key = createHash('sha256').update(`${width}\0${svg}`).digest('hex');
  const kept = join(cache, `${key}.png`);
  const found = await readFile(kept).catch(() => undefined);
  if (found !== undefined) return found;
  const png = await sharp(Buffer.from(svg), { density: 144 })
    .resize({ width })
    .png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 })
    .toBuffer();
  await mkdir(cache, { recursive: true });
  // Written elsewhere and renamed, so that an interrupted build leaves no half entry behind.
  await writeFile(`${kept}.part`, png);
  await rename(`${kept}.part`, kept);
  return png;
}
