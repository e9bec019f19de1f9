import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { siteFolder } from '#build/site-freshness';
import { readSiteOrigin } from '#build/site-origin';
import { attribute, readPages } from './support/pages.ts';

const origin = readSiteOrigin();
const all = await readPages();
const pages = all.filter(({ path }) => path !== '/404');

const content = (page: (typeof pages)[number], selector: string): string =>
  attribute(page.find(selector)[0], 'content') ?? '';

test('every kind of page is there', () => {
  const kinds = new Set(pages.map(({ path }) => path.split('/')[1]));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['', 'aturan', 'latihan', 'pelajaran']));
});

test('each page names its own address and nothing else does', () => {
  const named = pages.map((page) => page.find('link[rel=canonical]').map((link) => attribute(link, 'href')));
  expect(named).toEqual(pages.map(({ path }) => [`${origin}${path}`]));
  expect(pages.filter((page) => content(page, 'meta[property="og:url"]') !== `${origin}${page.path}`)).toEqual([]);
});

test('each page has a title and a description of its own', () => {
  for (const read of [
    (page: (typeof pages)[number]) =>
      page
        .find('title')[0]
        ?.children.map((text) => ('value' in text ? text.value : ''))
        .join('') ?? '',
    (page: (typeof pages)[number]) => content(page, 'meta[name=description]'),
  ]) {
    const found = pages.map(read);
    expect(found.filter((text) => text.length < 10)).toEqual([]);
    expect(found.filter((text, index) => found.indexOf(text) !== index)).toEqual([]);
  }
});

test('each page has a social image, and a lesson its own', async () => {
  const images = pages.map((page) => content(page, 'meta[property="og:image"]'));
  const lessons = pages.filter(({ path }) => path.startsWith('/pelajaran/'));
  expect(lessons.map((page) => content(page, 'meta[property="og:image"]'))).toEqual(
    lessons.map(({ path }) => `${origin}/sosial/${path.split('/')[2]}.png`),
  );
  for (const image of new Set(images)) {
    const png = await readFile(join(siteFolder, image.slice(origin.length)));
    const { format, height, width } = await sharp(png).metadata();
    expect({ format, height, width }, image).toEqual({ format: 'png', height: 630, width: 1200 });
    expect(png.length, image).toBeLessThan(60_000);
  }
  expect(pages.filter((page) => content(page, 'meta[property="og:image:alt"]').length < 20)).toEqual([]);
});

test('the sitemap lists the pages and nothing else', async () => {
  const index = await readFile(join(siteFolder, 'sitemap-index.xml'), 'utf8');
  expect(await readFile(join(siteFolder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
  const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
  const maps = await Promise.all(
    locations(index).map((url) => readFile(join(siteFolder, url.slice(origin.length)), 'utf8')),
  );
  expect(maps.flatMap(locations).sort()).toEqual(pages.map(({ path }) => `${origin}${path}`).sort());
});

test('the page for what is not there names no address and is left out of search engines', () => {
  const missing = all.filter(({ path }) => path === '/404');
  expect(missing.map((page) => page.find('link[rel=canonical]').length)).toEqual([0]);
  expect(missing.map((page) => content(page, 'meta[name=robots]'))).toEqual(['noindex']);
});

test('the manifest names icons that are there, one of them for any mask', async () => {
  const manifest = JSON.parse(await readFile(join(siteFolder, 'manifest.webmanifest'), 'utf8')) as {
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
  };
  for (const { sizes, src } of manifest.icons.filter(({ sizes }) => sizes !== 'any')) {
    const { height, width } = await sharp(await readFile(join(siteFolder, src))).metadata();
    expect(`${width}x${height}`, src).toBe(sizes);
  }
  expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable').length).toBe(1);
});
