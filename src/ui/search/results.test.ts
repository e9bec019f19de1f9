import { expect, test } from 'vitest';
import { groupFound, splitExcerpt } from './results.ts';
import type { FoundPage } from './results.ts';

const page = (url: string, title: string, sections: readonly string[] = []): FoundPage => ({
  url,
  excerpt: `${title} <mark>429</mark>`,
  meta: { title },
  sub_results: [
    { url, title, excerpt: '' },
    ...sections.map((id) => ({ url: `${url}#${id}`, title: id, excerpt: `<mark>${id}</mark>` })),
  ],
});

test('places stand under what they are, lessons by their best two sections', () => {
  const groups = groupFound([
    page('/aturan/status-429-berpanduan', 'Satu aturan'),
    page('/pelajaran/a', 'A', ['satu', 'dua', 'tiga']),
    page('/glosarium#burst', 'burst'),
    page('/pelajaran/b', 'B'),
  ]);
  expect(groups.map(({ kind, places }) => [kind, places.map(({ href }) => href)])).toEqual([
    ['lesson', ['/pelajaran/a#satu', '/pelajaran/a#dua', '/pelajaran/b']],
    ['term', ['/glosarium#burst']],
    ['rule', ['/aturan/status-429-berpanduan']],
  ]);
});

test('an excerpt is text and marked text', () => {
  expect(splitExcerpt('batas <mark>429</mark> &lt;b&gt; &amp;lt;')).toEqual([
    { text: 'batas ', marked: false },
    { text: '429', marked: true },
    { text: ' <b> &lt;', marked: false },
  ]);
});
