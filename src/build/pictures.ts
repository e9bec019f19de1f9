import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shellText } from '#ui/i18n/shell.id.ts';
import { plannedLessons } from '#ui/shell/course-map.ts';
import { rasterise } from './picture.ts';
import { cardSize, drawCard, drawIcon } from './social-card.ts';
import type { SocialCard } from './social-card.ts';

/** The card of each lesson by its slug, and the one for every other page as `gerbang`. */
export function listCards(): ReadonlyMap<string, SocialCard> {
  const lessons = plannedLessons.length;
  const { kicker, line, title } = shellText.social;
  return new Map<string, SocialCard>([
    ['gerbang', { kicker, title, line, lessons }],
    ...plannedLessons.map(({ number, promise, slug, ...lesson }): [string, SocialCard] => [
      slug,
      {
        kicker: shellText.lesson.position(number, lessons),
        title: lesson.title,
        line: promise,
        lesson: number,
        lessons,
      },
    ]),
  ]);
}

/** Writes the social images into `sosial/` and the icons that the manifest names into `ikon/` of a built site. */
export async function writePictures(site: string): Promise<void> {
  for (const folder of ['sosial', 'ikon']) await mkdir(join(site, folder), { recursive: true });
  for (const [name, card] of listCards())
    await writeFile(join(site, 'sosial', `${name}.png`), await rasterise(await drawCard(card), cardSize.width));
  for (const [name, size, maskable] of [
    ['180', 180, true],
    ['192', 192, false],
    ['512', 512, false],
    ['512-penuh', 512, true],
  ] as const)
    await writeFile(join(site, 'ikon', `${name}.png`), await rasterise(drawIcon(maskable), size));
}
