import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { variantSeed, withHeader } from '#course';
import { gerbang, parseLines, root, slug, temporaryFolder } from './support.ts';

const version = '0'.repeat(64);
const starter = await readFile(join(root, 'exercises', slug, 'starter.ts'), 'utf8');
const reference = await readFile(join(root, 'exercises', slug, 'reference.ts'), 'utf8');

describe('gerbang grade', () => {
  it('prints the same bytes in input order with one worker and with two', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: reference,
      [`${slug}/bagas.ts`]: 'export const x = (1;',
      [`${slug}/citra/solution.ts`]: starter,
      [`${slug}/dimas.ts`]: starter,
      [`${slug}/eka.png`]: new Uint8Array([137, 80, 0, 1]),
      [`${slug}/fajar.ts`]: reference,
    });
    const args = ['grade', folder.path, '--format', 'jsonl', '--workers'];
    const [one, two] = [await gerbang([...args, '1']), await gerbang([...args, '2'])];
    expect(one.stdout).toBe(two.stdout);
    expect(one.code).toBe(1);
    const lines = parseLines(one.stdout);
    expect(lines.map((line) => [line.path, 'verdict' in line ? line.verdict.status : line.error.code])).toEqual([
      [`${slug}/ayu.ts`, 'passed'],
      [`${slug}/bagas.ts`, 'ungradable'],
      [`${slug}/citra/solution.ts`, 'failed'],
      [`${slug}/dimas.ts`, 'failed'],
      [`${slug}/eka.png`, 'binary'],
      [`${slug}/fajar.ts`, 'passed'],
    ]);
    expect(lines.map((line) => ('learner' in line ? line.learner : ''))).toEqual([
      'ayu',
      'bagas',
      'citra',
      'dimas',
      '',
      'fajar',
    ]);
  });

  it('passes the canonical bytes of the verdict on', async () => {
    await using folder = await temporaryFolder({ 'ayu.ts': starter });
    const { code, stdout } = await gerbang([
      'grade',
      join(folder.path, 'ayu.ts'),
      '--exercise',
      slug,
      '--format',
      'jsonl',
    ]);
    const line = JSON.parse(stdout) as { verdict: unknown };
    expect(code).toBe(0);
    expect(stdout.endsWith(`,"verdict":${canonicalize(line.verdict) ?? ''}}\n`)).toBe(true);
    expect(
      stdout.startsWith(
        `{"path":"ayu.ts","learner":"ayu","exercise":"${slug}","seed":"${variantSeed(slug, 'ayu', 0)}",`,
      ),
    ).toBe(true);
  });

  it('believes the header before --seed, --seed before the name of the file', async () => {
    const seed = '0123456789abcdef';
    await using folder = await temporaryFolder({
      'download (1).ts': withHeader({ exercise: slug, learner: 'citra', variant: 2, version }, starter),
      'dimas.ts': starter,
    });
    const seeds = async (...flags: string[]) =>
      parseLines((await gerbang(['grade', folder.path, '--exercise', slug, '--format', 'jsonl', ...flags])).stdout).map(
        (line) => ('verdict' in line ? [line.learner, line.seed, line.verdict.variant.seed] : line),
      );
    const fromHeader = variantSeed(slug, 'citra', 2);
    const fromName = variantSeed(slug, 'dimas', 0);
    expect(await seeds()).toEqual([
      ['dimas', fromName, fromName],
      ['citra', fromHeader, fromHeader],
    ]);
    expect(await seeds('--seed', seed)).toEqual([
      ['dimas', seed, seed],
      ['citra', fromHeader, fromHeader],
    ]);
  });

  it('grades a file with a header or a byte order mark as the file without', async () => {
    const plain = starter.replaceAll('\r\n', '\n');
    const learner = 'gita';
    await using folder = await temporaryFolder({
      [`a/${slug}/gita.ts`]: plain,
      'b/x.ts': `\uFEFF${withHeader({ exercise: slug, learner, variant: 0, version }, plain.replaceAll('\n', '\r\n'))}`,
    });
    const verdicts = await Promise.all(
      ['a', 'b'].map(async (name) => {
        const [line] = parseLines((await gerbang(['grade', join(folder.path, name), '--format', 'jsonl'])).stdout);
        return line !== undefined && 'verdict' in line ? line.verdict : line;
      }),
    );
    expect(verdicts[1]).toEqual(verdicts[0]);
    expect(verdicts[0]).toHaveProperty('status', 'failed');
  });

  it('works from another folder with relative paths', async () => {
    await using folder = await temporaryFolder({ [`kelas/${slug}/hasan.ts`]: starter });
    const { code, stdout } = await gerbang(['grade', 'kelas', '--format', 'jsonl'], { cwd: folder.path });
    expect(code).toBe(0);
    expect(parseLines(stdout).map(({ path }) => path)).toEqual([`${slug}/hasan.ts`]);
  });

  it('prints a table without colours into a pipe, at most 92 columns wide', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: reference,
      [`${slug}/bagas.ts`]: starter,
      [`${slug}/citra-dengan-nama-yang-panjang-sekali.ts`]: 'export const x = (1;',
      [`${slug}/dimas.txt`]: 'halo',
    });
    const { code, stderr, stdout } = await gerbang(['grade', folder.path]);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(92);
    expect(stdout).toMatch(/^ {2}ayu +L03 +┃ ┃ lulus +\d+$/m);
    expect(stdout).toMatch(/^ {2}bagas +L03 +┃━┃ gagal +0 {3}[a-z0-9-]+$/m);
    expect(stdout).toMatch(/^ {2}citra-dengan-nama… +L03 +┆\?┆ tak ternilai +– {3}baris 1:20, tanda kurung /m);
    expect(stdout).toContain('3 kiriman, 3 pelajar, 1 latihan');
    expect(stdout).toContain('1 dari 4 masukan tidak bisa dinilai:');
    expect(stdout).toContain('Paling sering menahan');
  });

  it('tells one submission in full: finding, story, result, rule, what the code printed', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: `${starter}\nconsole.log('halo \\u001b[31mmerah');\n`,
    });
    const { code, stdout } = await gerbang(['grade', join(folder.path, slug, 'ayu.ts')]);
    expect(code).toBe(0);
    for (const part of [
      'Mulai dari sini, 1 dari',
      'Hasil  ',
      'Seharusnya  ',
      'Aturan  ',
      'pemeriksaan dilewati',
      'Output console kode ini',
      'halo merah',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).not.toMatch(/\u001b|undefined|NaN|\[object/);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(92);
  });

  it('tells where a file cannot be read as TypeScript', async () => {
    await using folder = await temporaryFolder({ [`${slug}/ayu.ts`]: "export const a = 1;\nexport const b = 'x\n" });
    const { code, stdout } = await gerbang(['grade', join(folder.path, slug, 'ayu.ts')]);
    expect(code).toBe(0);
    expect(stdout).toContain('baris 2:18, string belum ditutup dengan tanda kutip');
  });
});
