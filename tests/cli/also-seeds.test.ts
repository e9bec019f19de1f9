import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { variantSeed } from '#course';
import { drawVariant } from '#exercises/otorisasi-multi-tenant/variant.ts';
import { gerbang, root, slug, temporaryFolder } from './support.ts';

const reference = await readFile(join(root, 'exercises', slug, 'reference.ts'), 'utf8');
const starter = await readFile(join(root, 'exercises', slug, 'starter.ts'), 'utf8');
const pendingOf = (learner: string): string => drawVariant(variantSeed(slug, learner, 0)).statuses.pending;

/** Right for the names of its own variant only: it has one of them written out. */
const tied = reference.replace('policy.approval.from', `'${pendingOf('budi')}'`);

interface Line {
  readonly learner: string;
  readonly alsoSeeds?: { readonly passed: number; readonly of: number };
  readonly verdict: { readonly status: string };
}

const linesOf = async (path: string): Promise<readonly Line[]> =>
  (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('--also-seeds', () => {
  it('tells code that passes on its own variant only from code that is right', async () => {
    expect(tied).not.toBe(reference);
    await using folder = await temporaryFolder({
      [`${slug}/ayu.ts`]: reference,
      [`${slug}/budi.ts`]: tied,
      [`${slug}/citra.ts`]: starter,
    });
    await using out = await temporaryFolder();
    const run = (name: string, ...more: string[]) =>
      gerbang(['grade', folder.path, '--also-seeds', '5', '--out', join(out.path, name), ...more]);
    const { code, stdout } = await run('a', '--workers', '1', '--report', join(out.path, 'a.html'));
    expect(code).toBe(0);
    const lines = await linesOf(join(out.path, 'a', 'results.jsonl'));
    expect(lines.map(({ learner, verdict }) => [learner, verdict.status])).toEqual([
      ['ayu', 'passed'],
      ['budi', 'passed'],
      ['citra', 'failed'],
    ]);
    const [ayu, budi, citra] = lines.map(({ alsoSeeds }) => alsoSeeds);
    expect([ayu, citra]).toEqual([{ passed: 5, of: 5 }, undefined]);
    expect(budi?.of).toBe(5);
    expect(budi?.passed).toBeLessThan(5);
    expect(stdout).toMatch(/budi +L03 +┃ ┃ lulus +100 {3}lulus hanya pada variannya sendiri$/m);
    expect(stdout.match(/lulus hanya pada variannya sendiri/g)).toHaveLength(2);
    expect(stdout).toContain('1 kiriman lulus hanya pada variannya sendiri, diuji pada 5 varian lain.');
    expect(await readFile(join(out.path, 'a.html'), 'utf8')).toContain(
      `budi: lulus ${budi?.passed ?? ''} dari 5 varian lain`,
    );

    // The further variants are derived: two workers write the same bytes, and a resumed run has nothing to do.
    await run('b', '--workers', '2');
    const whole = await readFile(join(out.path, 'a', 'results.jsonl'), 'utf8');
    expect(await readFile(join(out.path, 'b', 'results.jsonl'), 'utf8')).toBe(whole);
    expect((await run('a', '--resume')).stdout).toContain('3 hasil lama masih berlaku');
    const again = await gerbang(['grade', folder.path, '--also-seeds', '6', '--out', join(out.path, 'a'), '--resume']);
    expect(again.stdout).toContain('1 hasil lama masih berlaku');
    expect((await linesOf(join(out.path, 'a', 'results.jsonl')))[0]?.alsoSeeds).toEqual({ passed: 6, of: 6 });
  });

  it('leaves designs out and says so', async () => {
    await using programs = await temporaryFolder();
    const design = 'pilih-produk-api';
    const seed = '0123456789abcdef';
    await gerbang(['content', 'export', design, '--seed', seed, '--out', programs.path]);
    const file = join(programs.path, 'solutions', 'reference.ts');
    const { stdout } = await gerbang(['grade', file, '--exercise', design, '--seed', seed, '--also-seeds', '2']);
    expect(stdout).toContain('L01 tidak diuji pada varian lain: jawabannya memang untuk satu varian.');
    const asLine = await gerbang([
      'grade',
      file,
      ...['--exercise', design, '--seed', seed, '--also-seeds', '2', '--format', 'jsonl'],
    ]);
    expect(JSON.parse(asLine.stdout)).toMatchObject({ verdict: { status: 'passed' } });
    expect(asLine.stdout).not.toContain('alsoSeeds');
  });

  it.each(['0', '-1', 'x', '1001'])('takes a number of variants, not %s', async (count) => {
    expect((await gerbang(['grade', root, `--also-seeds=${count}`])).code).toBe(2);
  });
});
