import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gerbang, root, slug, temporaryFolder } from './support.ts';

const [reference = '', starter = ''] = await Promise.all(
  ['reference.ts', 'starter.ts'].map((name) => readFile(join(root, 'exercises', slug, name), 'utf8')),
);

interface Line {
  readonly kind: string;
  readonly learner?: string;
  readonly before?: { readonly status: string };
  readonly after?: { readonly status: string };
  readonly checks?: readonly { readonly id: string; readonly before?: string; readonly after?: string }[];
}

const before = () =>
  temporaryFolder({
    [`${slug}/ayu.ts`]: reference,
    [`${slug}/budi.ts`]: starter,
    [`${slug}/citra.ts`]: reference,
    [`${slug}/dodi.ts`]: '',
  });
const after = () =>
  temporaryFolder({
    [`${slug}/ayu.ts`]: starter,
    [`${slug}/citra.ts`]: reference,
    [`${slug}/dodi.ts`]: reference,
    [`${slug}/eka.ts`]: starter,
  });

describe('gerbang diff', () => {
  it('says who changed and by which check, who is new or gone, and how many are the same', async () => {
    await using old = await before();
    await using later = await after();
    await using out = await temporaryFolder();
    await using next = await temporaryFolder();
    await gerbang(['grade', old.path, '--out', out.path]);
    await gerbang(['grade', later.path, '--out', next.path]);

    const asLines = await gerbang(['diff', out.path, next.path, '--format', 'jsonl']);
    expect([asLines.code, asLines.stderr]).toEqual([0, '']);
    const lines = asLines.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ after: is, before: was, kind, learner }) => [kind, learner, was?.status, is?.status])).toEqual([
      ['changed', 'ayu', 'passed', 'failed'],
      ['changed', 'dodi', 'refused', 'passed'],
      ['new', 'eka', undefined, 'failed'],
      ['gone', 'budi', 'failed', undefined],
      ['summary', undefined, undefined, undefined],
    ]);
    expect(lines[0]?.checks?.filter((check) => check.after === 'fail')).toEqual([
      { id: 'refuses-legitimate-caller', before: 'pass', after: 'fail' },
    ]);
    expect(lines.at(-1)).toEqual({
      kind: 'summary',
      changed: 2,
      better: 1,
      worse: 1,
      new: 1,
      gone: 1,
      same: 1,
      unreadable: 0,
    });

    const { code, stdout } = await gerbang(['diff', join(out.path, 'results.jsonl'), next.path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}ayu +L03 +┃ ┃ lulus +100 {3}→ ┃━┃ gagal +0$/m);
    expect(stdout).toContain('2 berubah (1 naik, 1 turun), 1 baru, 1 hilang, 1 sama');
    expect(stdout).toMatch(/lolos → gagal +\S/);
    expect(stdout).not.toMatch(/\u001b|undefined|NaN/);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(92);
  });

  it('is what grade --against says, after the table and beside lines for programs, and it writes nothing', async () => {
    await using old = await before();
    await using later = await after();
    await using out = await temporaryFolder();
    await gerbang(['grade', old.path, '--out', out.path]);
    const summary = '2 berubah (1 naik, 1 turun), 1 baru, 1 hilang, 1 sama';

    const table = await gerbang(['grade', later.path, '--against', out.path]);
    expect(table.code).toBe(0);
    expect(table.stdout.indexOf('Selesai dalam')).toBeLessThan(table.stdout.indexOf(summary));
    expect(table.stderr).toBe('');

    const lines = await gerbang(['grade', later.path, '--against', out.path, '--format', 'jsonl']);
    expect(lines.stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(lines.stdout).not.toContain(summary);
    expect(lines.stderr).toContain(summary);
    expect(await readdir(out.path)).toEqual(['results.jsonl']);
  });

  it('refuses what holds no results', async () => {
    await using folder = await temporaryFolder({ 'a.jsonl': '{"exercise":"x"}\n', 'empty.jsonl': '' });
    const a = join(folder.path, 'a.jsonl');
    for (const args of [
      ['diff', a, a],
      ['diff', join(folder.path, 'empty.jsonl'), a],
      ['diff', join(folder.path, 'none.jsonl'), a],
      ['diff', a],
      ['diff', a, a, a],
      ['diff', a, a, '--out', 'x'],
      ['grade', folder.path, '--against', a],
    ]) {
      const { code, stderr, stdout } = await gerbang(args);
      expect([args, code, stdout]).toEqual([args, 2, '']);
      expect(stderr).toMatch(/^gerbang: /);
    }
  });
});
