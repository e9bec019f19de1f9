import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/support/visit.ts';
import { gerbang, root, slug, temporaryFolder } from './support.ts';

const read = (...names: string[]) => readFile(join(root, 'exercises', slug, ...names), 'utf8');
const [reference, starter, mutant] = await Promise.all([
  read('reference.ts'),
  read('starter.ts'),
  read('mutants', 'accepts-id-token.any-token-use.ts'),
]);

const handedIn = (learner: string, source: string, hour?: number): string =>
  JSON.stringify({
    exercise: slug,
    learner,
    source,
    ...(hour === undefined ? {} : { submittedAt: `2026-11-02T0${hour}:00:00Z` }),
  });

const names = ['citra', 'dewi', 'eka', 'fajar', 'gita', 'hasan', 'intan', 'joko', 'kadek', 'lukman'];
const classLines = [
  handedIn('ayu', starter, 1),
  handedIn('ayu', reference, 2),
  handedIn('bagas', 'export const x = (1;', 1),
  ...names.map((name, index) => handedIn(name, index % 3 === 0 ? reference : mutant, 3)),
  '{"exercise":"<img src=x onerror=alert(1)>"}',
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let out: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: Browser;

beforeAll(async () => {
  folder = await temporaryFolder({ 'kelas.jsonl': `${classLines.join('\n')}\n`, '<b>x.ts': '' });
  out = await temporaryFolder();
  const { code } = await gerbang([
    'grade',
    folder.path,
    ...['--out', join(out.path, 'hasil')],
    ...['--report', join(out.path, 'grade.html')],
    ...['--site', 'https://kursus.example/'],
  ]);
  expect(code).toBe(1);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await folder[Symbol.asyncDispose]();
  await out[Symbol.asyncDispose]();
});

const page = (name = 'grade.html') => readFile(join(out.path, name), 'utf8');

describe('the report', () => {
  it('is the same of stored results as of the run that made them, but for the time', async () => {
    const file = join(out.path, 'stored.html');
    const { code, stdout } = await gerbang([
      'report',
      ...['--from', join(out.path, 'hasil')],
      ...['--out', file],
      ...['--site', 'https://kursus.example'],
    ]);
    expect([code, stdout]).toEqual([0, `Ringkasan: ${file}\n`]);
    const timeless = (text: string): string => text.replace(/pukul \d\d\.\d\d UTC/, '');
    expect(timeless(await page('stored.html'))).toBe(timeless(await page()));
    expect((await readdir(out.path)).sort()).toEqual(['grade.html', 'hasil', 'stored.html']);
  });

  it('begins with what could not be graded, and counts', async () => {
    const text = await page();
    expect(text).toContain('15 kiriman, 12 pelajar, 1 latihan.');
    expect(text).toContain('1 kiriman tak ternilai dan 2 masukan tidak terbaca.');
    expect(text.indexOf('id="tak-ternilai"')).toBeLessThan(text.indexOf('id="peta"'));
    expect(text).toMatch(/5 dari 12 pelajar lulus, 1 tak ternilai, median skor 9\d\./);
    expect(text).toContain(
      'Lulus pada percobaan pertama 33%. Median 1 percobaan sampai lulus, dari 5 pelajar yang lulus.',
    );
  });

  it('tells the checks that fail most, with a story and the paragraph of the rule', async () => {
    const text = await page();
    expect(text).toContain('6 dari 10 gagal');
    expect(text).toMatch(
      /<figure class="story">\s*<figcaption>Cerita gagal terpendek, \d+ langkah dari \d+\. Kiriman \w+</,
    );
    expect(text).toMatch(/href="https:\/\/kursus\.example\/(?:pelajaran\/[a-z-]+#|aturan\/)access-token-bukan-id"/);
  });

  it('shows names of files and lines as text, and asks nobody for anything', async () => {
    const text = await page();
    expect(text).toContain('&lt;b&gt;x.ts');
    expect(text).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|undefined|NaN|\[object/);
    expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'");
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([360, 768, 1440])('has no accessibility violation and does not scroll sideways at %i px', async (width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const tab = await context.newPage();
      const problems: string[] = [];
      const address = pathToFileURL(join(out.path, 'grade.html')).href;
      tab.on('request', (request) => void (request.url() === address || problems.push(request.url())));
      tab.on('console', (message) => void problems.push(message.text()));
      await tab.goto(address);
      const { passes, violations } = await new AxeBuilder({ page: tab }).analyze();
      const measured = await tab.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        // Text of a drawing that is scaled, or whose colour is no token, would not be readable.
        drawn: [...document.querySelectorAll('.chart svg')]
          .filter((svg) => svg.checkVisibility())
          .map((svg) => svg.getBoundingClientRect().width / Number(svg.getAttribute('width'))),
        fill: getComputedStyle(document.querySelector('.chart text') ?? document.body).fill,
      }));
      await context.close();
      expect(passes.length).toBeGreaterThan(10);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`)).toEqual(
        [],
      );
      expect(measured.overflow).toBe(0);
      expect(measured.drawn).toEqual([1, 1]);
      expect(measured.fill).toBe(colorScheme === 'light' ? 'rgb(99, 107, 102)' : 'rgb(146, 154, 147)');
      expect(problems).toEqual([]);
    });
  });

  it('is not begun where it could not be written, and writes only what it is told', async () => {
    for (const args of [
      ['grade', folder.path, '--report', join(out.path, 'none', 'a.html')],
      ['grade', folder.path, '--report', join(out.path, 'a.txt')],
      ['grade', folder.path, '--report', 'a.html', '--site', 'kursus'],
      ['report', '--from', join(out.path, 'hasil')],
      ['report', '--from', join(out.path, 'none'), '--out', join(out.path, 'a.html')],
      ['report', '--from', join(out.path, 'hasil'), '--out', join(out.path, 'none', 'a.html')],
      ['report', '--from', join(out.path, 'hasil'), '--out', join(out.path, 'a.html'), '--format', 'csv'],
    ]) {
      const { code, stderr } = await gerbang(args, { cwd: out.path });
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toMatch(/^gerbang: |^Missing/);
    }
    expect((await readdir(out.path)).filter((name) => name.startsWith('a.'))).toEqual([]);
  });
});
