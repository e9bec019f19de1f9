import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { pad, rename, reorder, split } from '../../src/cli/similar/disguise.testdata.ts';
import { readWrittenPrograms } from '../support/programs.ts';
import { gerbang, slug, temporaryFolder } from './support.ts';

const programs = await readWrittenPrograms(slug);
const textOf = (kind: string): readonly string[] =>
  programs
    .filter((program) => program.kind === kind)
    .map(({ write }) => (write('0123456789abcdef') ?? '').replace(/\nexport const origin.*/, ''));
const [first = '', second = '', third = '', fourth = ''] = textOf('solution');
const [starter = ''] = textOf('starter');
const copy = rename(reorder(pad(split(first))));

const side = z.strictObject({ path: z.string(), learner: z.string(), seed: z.string() });
const lines = z.strictObject({ file: z.string(), line: z.int().positive(), endLine: z.int().positive() });
const lineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exercise'),
    exercise: z.literal(slug),
    compared: z.int().positive(),
    threshold: z.literal(0.4),
    pairs: z.int().min(0),
    leftOut: z.literal(0),
    commonFingerprints: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('pair'),
    exercise: z.literal(slug),
    similarity: z.number().min(0).max(1),
    identical: z.boolean(),
    left: side,
    right: side,
    regions: z.array(z.strictObject({ left: lines, right: lines, tokens: z.int().positive() })).min(1),
  }),
  z.strictObject({ kind: z.literal('group'), exercise: z.literal(slug), learners: z.array(z.string()).min(3) }),
  z.strictObject({
    kind: z.literal('error'),
    path: z.string(),
    error: z.strictObject({ code: z.string(), message: z.string() }),
  }),
]);
/** The lines below the first, which counts what was compared. */
function parse(stdout: string) {
  const [first, ...more] = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
  if (first?.kind !== 'exercise') throw new Error('the first line is of no exercise');
  if (first.pairs !== more.filter(({ kind }) => kind === 'pair').length) throw new Error('pairs are miscounted');
  return more;
}
const submission = (learner: string, source: string, submittedAt?: string): string =>
  JSON.stringify({ exercise: slug, learner, source, submittedAt });

async function zip(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('gerbang similar', () => {
  it('finds a disguised copy wherever it stands, and neither honest work nor starters', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: first,
      [`${slug}/citra.ts`]: second,
      [`${slug}/dewi.ts`]: third,
      'a.zip': await zip({ [`${slug}/budi.ts`]: copy, [`${slug}/eka.ts`]: starter }),
      'b.jsonl': `${submission('fajar', starter)}\n${submission('gita', fourth)}\n`,
    });
    const { code, stdout } = await gerbang(['similar', folder.path, '--format', 'jsonl']);
    const found = parse(stdout).map((line) => (line.kind === 'pair' ? [line.left.path, line.right.path] : line));
    expect([code, found]).toEqual([0, [[`a.zip!/${slug}/budi.ts`, `${slug}/ayu.ts`]]]);
  });

  it('says it in words, colours nothing in a pipe and accuses nobody', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: first,
      [`${slug}/budi.ts`]: rename(first),
      [`${slug}/citra.ts`]: reorder(first),
      [`${slug}/dewi.ts`]: second,
    });
    const { code, stdout } = await gerbang(['similar', folder.path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}L03 .* 4 kiriman dibandingkan$/m);
    expect(stdout).toMatch(/^ {3,5}\d+% +\d+ {2}ayu +budi$/m);
    expect(stdout).toMatch(/^ {4}3 kiriman: ayu, budi, citra$/m);
    expect(stdout).toContain('Mirip bukan berarti menyalin.');
    expect(stdout).not.toMatch(/\u001b|plagiat|curang|mencontek/i);
    expect(stdout).not.toContain('dewi');
  });

  it('compares the latest attempt of each learner, and none with the other ones of the same learner', async () => {
    await using folder = await temporaryFolder({
      'kelas.jsonl': [
        submission('ayu', first, '2026-11-02T10:00:00Z'),
        submission('ayu', second, '2026-11-01T10:00:00Z'),
        submission('ayu', pad(first), '2026-11-01T09:00:00Z'),
        submission('budi', second, '2026-11-01T10:00:00Z'),
        submission('citra', first, '2026-11-03T10:00:00+07:00'),
      ].join('\n'),
    });
    const { stdout } = await gerbang(['similar', join(folder.path, 'kelas.jsonl'), '--format', 'jsonl']);
    const pairs = parse(stdout).map((line) =>
      line.kind === 'pair' ? [line.left.path, line.right.path, line.identical] : line,
    );
    expect(pairs).toEqual([['kelas.jsonl:1', 'kelas.jsonl:5', true]]);
    expect((await gerbang(['similar', folder.path])).stdout).toContain('2 percobaan lama dilewati');
  });

  it('lists what it cannot compare, compares the rest and exits with 1', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: first,
      [`${slug}/budi.ts`]: first,
      [`${slug}/citra.ts`]: 'export const {',
      [`${slug}/dewi.ts`]: `export const a = ${'('.repeat(5000)}`,
      [`${slug}/eka.md`]: '# halo',
    });
    const { code, stdout } = await gerbang(['similar', folder.path, '--format', 'jsonl']);
    const found = parse(stdout).map((line) => (line.kind === 'error' ? [line.path, line.error.code] : line.kind));
    expect(code).toBe(1);
    expect(found).toEqual([
      'pair',
      [`${slug}/eka.md`, 'wrong-name'],
      [`${slug}/citra.ts`, 'syntax'],
      [`${slug}/dewi.ts`, 'syntax'],
    ]);
    const table = await gerbang(['similar', folder.path]);
    expect([table.code, table.stdout]).toEqual([1, expect.stringContaining('3 masukan tidak dibandingkan')]);
  });

  it('writes a page only where --report says, and the page needs nothing else', async () => {
    const nasty = `${first}\n// <script>alert(1)</script>\nexport const teks = '</pre><img src=x>';\n`;
    await using folder = await temporaryFolder({ [`${slug}/ayu.ts`]: nasty, [`${slug}/budi.ts`]: nasty });
    const page = join(folder.path, 'mirip.html');
    await gerbang(['similar', join(folder.path, slug), '--exercise', slug]);
    expect(existsSync(page)).toBe(false);
    const { code, stdout } = await gerbang(['similar', join(folder.path, slug), '--report', page]);
    expect([code, stdout]).toEqual([0, expect.stringContaining(page)]);
    const content = await readFile(page, 'utf8');
    expect(content).toMatch(/^<!doctype html>[\s\S]*<main>[\s\S]*<article[\s\S]*<\/main>\s*<\/body>\s*<\/html>\s*$/);
    expect(content.match(/<\/?(?:main|body|html)\b/g)).toHaveLength(6);
    expect(content).toContain('ayu dan budi');
    expect(content).toContain('&lt;script&gt;');
    expect(/<(?:script|img|link|iframe)|url\(|https?:/.exec(content)?.[0]).toBeUndefined();
    expect(existsSync(`${page}.part`)).toBe(false);
  });

  it.each([
    ['no path', []],
    ['an unknown option', ['.', '--format', 'jsonl', '--treshold', '3']],
    ['a threshold above all', ['.', '--threshold', '101']],
    ['no number', ['.', '--common', 'half']],
    ['an unknown exercise', ['.', '--exercise', 'tidak-ada']],
    ['a report that is no page', ['.', '--report', 'mirip.pdf']],
    ['a report where no folder is', ['.', '--report', 'tidak/ada/mirip.html']],
    ['a format of another command', ['.', '--format', 'sarif']],
  ])('exits with 2 on %s', async (_, args) => {
    await using folder = await temporaryFolder({ [`${slug}/ayu.ts`]: first });
    const { code, stderr, stdout } = await gerbang(['similar', ...args], { cwd: folder.path });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('See gerbang similar --help');
  });

  it('holds 1,000 submissions in a heap of 400 MB, and says the same each time', async () => {
    const texts = programs
      .filter(({ kind }) => kind === 'solution' || kind === 'mutant')
      .map(({ write }) => write('0123456789abcdef') ?? '');
    const disguises = [(text: string) => text, rename, reorder, pad, split];
    const sources = Array.from({ length: 1000 }, (_, index) =>
      (disguises[index % disguises.length] ?? rename)(texts[index % texts.length] ?? ''),
    );
    await using folder = await temporaryFolder({
      'kelas.jsonl': sources.map((source, index) => submission(`p${index}`, source)).join('\n'),
    });
    const run = async (name: string) => {
      const page = join(folder.path, name);
      const env = { NODE_OPTIONS: '--max-old-space-size=400' };
      const finished = await gerbang(['similar', join(folder.path, 'kelas.jsonl'), '--report', page], { env });
      return { ...finished, page: await readFile(page, 'utf8') };
    };
    const [one, other] = [await run('a.html'), await run('b.html')];
    expect([one.code, one.stderr]).toEqual([0, '']);
    expect(one.stdout).toContain('1.000 kiriman dibandingkan');
    expect(one.stdout.match(/^ +\d+% +\d+ {2}p\d+ +p\d+/gm)).toHaveLength(20);
    expect(other.page === one.page).toBe(true);
  });
});
