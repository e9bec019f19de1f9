import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gerbang, parseLines, root, slug, temporaryFolder } from './support.ts';

const [reference = '', starter = ''] = await Promise.all(
  ['reference.ts', 'starter.ts'].map((name) => readFile(join(root, 'exercises', slug, name), 'utf8')),
);
const mutant = await readFile(join(root, 'exercises', slug, 'mutants', 'accepts-id-token.any-token-use.ts'), 'utf8');

let out: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  await using folder = await temporaryFolder({
    [`${slug}/ayu.ts`]: reference,
    [`${slug}/bagas.ts`]: starter,
    [`${slug}/citra.ts`]: 'export const x = (1;',
    [`${slug}/dodi.ts`]: '',
    [`${slug}/eka.ts`]: mutant,
  });
  out = await temporaryFolder();
  await gerbang(['grade', folder.path, '--out', out.path]);
});
afterAll(() => out[Symbol.asyncDispose]());

const show = (...flags: string[]) => gerbang(['show', '--from', out.path, ...flags]);

describe('gerbang show', () => {
  it.each([
    [[], ['ayu', 'bagas', 'citra', `${slug}/dodi.ts`, 'eka']],
    [['--ungradable'], ['citra', `${slug}/dodi.ts`]],
    [['--failed'], ['bagas', 'eka']],
    [
      ['--failed', '--ungradable'],
      ['bagas', 'citra', `${slug}/dodi.ts`, 'eka'],
    ],
    [['--rule', 'access-token-bukan-id'], ['eka']],
    [['--exercise', 'L03', '--ungradable'], ['citra']],
  ])('%j lists %j, with the bytes that are stored', async (flags, expected) => {
    const { code, stdout } = await show(...flags, '--format', 'jsonl');
    expect(code).toBe(0);
    expect(parseLines(stdout).map((line) => ('verdict' in line ? line.learner : line.path))).toEqual(expected);
    const stored = (await readFile(join(out.path, 'results.jsonl'), 'utf8')).split('\n');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .filter((line) => !stored.includes(line)),
    ).toEqual([]);
  });

  it('says where what could not be graded stands, and why', async () => {
    const { code, stdout } = await show('--ungradable');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}citra +L03 +┆\?┆ tak ternilai +– {3}baris 1:20/m);
    expect(stdout).toContain(`${slug}/dodi.ts: Berkas ini kosong`);
    expect(stdout).toContain('2 dari 5 hasil');
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(92);
  });

  it('says when nothing is what was asked for', async () => {
    const { code, stdout } = await show('--rule', 'access-token-bukan-id', '--ungradable');
    expect([code, stdout.trim()]).toEqual([0, 'Tidak ada hasil yang cocok.']);
  });

  it('refuses rules, exercises and flags that there are not', async () => {
    for (const flags of [['--rule', 'x'], ['--exercise', 'x'], ['--passed'], ['more']]) {
      const { code, stderr } = await show(...flags);
      expect([flags, code]).toEqual([flags, 2]);
      expect(stderr).toMatch(/^gerbang: /);
    }
    expect((await gerbang(['show'])).code).toBe(2);
  });
});
