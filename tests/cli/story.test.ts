import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gerbang, root, slug, temporaryFolder } from './support.ts';

const [reference = '', starter = ''] = await Promise.all(
  ['reference.ts', 'starter.ts'].map((name) => readFile(join(root, 'exercises', slug, name), 'utf8')),
);
const mutant = await readFile(join(root, 'exercises', slug, 'mutants', 'accepts-id-token.any-token-use.ts'), 'utf8');

let out: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  await using folder = await temporaryFolder({
    [`${slug}/ayu.ts`]: reference,
    [`${slug}/eka.ts`]: mutant,
  });
  out = await temporaryFolder();
  await gerbang(['grade', folder.path, '--out', out.path]);
});
afterAll(() => out[Symbol.asyncDispose]());

const story = (...args: string[]) => gerbang(['story', ...args, '--from', out.path]);

describe('gerbang story', () => {
  it('tells what grade tells of one file', async () => {
    await using folder = await temporaryFolder({ [`${slug}/eka.ts`]: mutant });
    const whole = (await gerbang(['grade', join(folder.path, slug, 'eka.ts')])).stdout;
    const told = await story('eka', 'L03');
    expect(told.code).toBe(0);
    const from = whole.indexOf('Mulai dari sini');
    const body = whole.slice(from, whole.indexOf('  Selesai dalam')).trimEnd();
    expect(body).toContain('Cerita gagal terpendek');
    expect(told.stdout).toContain(body);
    expect(await story('eka', slug)).toEqual(told);
  });

  it('tells another finding that is asked for', async () => {
    const { code, stdout } = await story('eka', slug, '--check', 'accepts-id-token');
    expect(code).toBe(0);
    expect(stdout).toContain('access-token-bukan-id: ');
    expect(stdout).toContain('Cerita gagal terpendek');
    expect(stdout).not.toContain('Temuan lain');
  });

  it('tells the latest of several attempts', async () => {
    const line = (source: string, submittedAt: string) =>
      JSON.stringify({ exercise: slug, learner: 'fajar', source, submittedAt });
    await using folder = await temporaryFolder({
      'a.jsonl': [line(reference, '2026-11-02T10:00:00+07:00'), line(starter, '2026-11-02T02:00:00Z')].join('\n'),
    });
    await using attempts = await temporaryFolder();
    await gerbang(['grade', folder.path, '--out', attempts.path]);
    const { stdout } = await gerbang(['story', 'fajar', slug, '--from', attempts.path]);
    expect(stdout).toContain('Percobaan terakhir dari 2, 2026-11-02T10:00:00+07:00');
    expect(stdout).toMatch(/fajar +L03 +┃ ┃ lulus/);
  });

  it('says what it cannot tell, and ends with 1', async () => {
    const nobody = await story('nobody', slug);
    expect([nobody.code, nobody.stdout]).toEqual([1, '']);
    expect(nobody.stderr).toContain(`Tidak ada hasil nobody untuk ${slug}`);
    const other = await story('eka', slug, '--check', 'auditor-writes');
    expect([other.code, other.stderr]).toEqual([1, 'Pemeriksaan auditor-writes tidak gagal pada kiriman eka.\n']);
    expect((await story('eka', 'L99')).code).toBe(2);
    expect((await gerbang(['story', 'eka', slug])).code).toBe(2);
  });
});
