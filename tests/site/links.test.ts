import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#build/paths';
import { siteFolder } from '#build/site-freshness';
import { readSiteOrigin } from '#build/site-origin';
import { publishedExercises, publishedRules } from '#ui/shell/published.ts';
import { attribute, readPages } from './support/pages.ts';

const pages = await readPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const anchors = new Map(
  pages.map((page) => [page.path, new Set(page.find('[id]').map((element) => attribute(element, 'id')))]),
);

interface Link {
  readonly from: string;
  readonly href: string;
}
const links: readonly Link[] = pages.flatMap((page) =>
  page.find('[href], [src]').map((element) => ({
    from: page.path,
    href: attribute(element, 'href') ?? attribute(element, 'src') ?? '',
  })),
);
const outward = links.filter(({ href }) => /^[a-z]+:/i.test(href) && !href.startsWith(readSiteOrigin()));

/** Why a link inside the site leads nowhere, or undefined. */
function findBreak({ from, href }: Link): string | undefined {
  const url = new URL(href, `https://site.invalid${from}`);
  const path = decodeURIComponent(url.pathname);
  const page = byPath.get(path);
  if (page === undefined) return existsSync(join(siteFolder, path)) ? undefined : 'no such page or file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || anchors.get(path)?.has(anchor) === true) return undefined;
  // The state of a simulator stands behind its name.
  const [simulator = '', state] = anchor.split('?');
  if (state !== undefined && anchors.get(path)?.has(`simulator-${simulator}`) === true) return undefined;
  return 'no such anchor';
}

test('every link inside the site leads to a page, a file or an anchor that is there', () => {
  const inside = links.filter((link) => !outward.includes(link));
  expect(inside.length).toBeGreaterThan(2000);
  const own = inside.map(({ from, href }) => ({ from, href: href.replace(readSiteOrigin(), '') || '/' }));
  const broken = own.flatMap((link) => {
    const why = findBreak(link);
    return why === undefined ? [] : [`${link.from} -> ${link.href}: ${why}`];
  });
  expect(broken).toEqual([]);
});

test('a link that leads nowhere is found', () => {
  expect(findBreak({ from: '/', href: '/pelajaran/tidak-ada' })).toBe('no such page or file');
  expect(findBreak({ from: '/aturan', href: '#tidak-ada' })).toBe('no such anchor');
});

test('links to other sites are https, and listed in test-results/outward-links.txt', async () => {
  const addresses = [...new Set(outward.map(({ href }) => href))].sort();
  await mkdir(join(root, 'test-results'), { recursive: true });
  await writeFile(join(root, 'test-results/outward-links.txt'), `${addresses.join('\n')}\n`);
  const hosts = new Map<string, number>();
  for (const address of addresses) hosts.set(new URL(address).host, (hosts.get(new URL(address).host) ?? 0) + 1);
  console.table(Object.fromEntries(hosts));
  expect(addresses.length).toBeGreaterThan(50);
  expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
});

test('each exercise leads to every rule that it uses, and each of those rules back', () => {
  const uses = publishedExercises.flatMap(({ checks, slug }) =>
    [...new Set(checks.map(({ rule }) => rule))].map((rule) => ({ slug, rule })),
  );
  expect(uses.length).toBeGreaterThan(50);
  const hrefs = (path: string): readonly (string | undefined)[] =>
    byPath
      .get(path)
      ?.find('a')
      .map((link) => attribute(link, 'href')) ?? [];
  const lost = uses.filter(({ rule, slug }) => {
    const published = publishedRules.find(({ id }) => id === rule);
    const leadsThere =
      published !== undefined && findBreak({ from: `/latihan/${slug}`, href: published.href }) === undefined;
    return !leadsThere || !hrefs(`/aturan/${rule}`).includes(`/latihan/${slug}`);
  });
  expect(lost).toEqual([]);
});
