import { chmod, mkdir, readFile, symlink } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gerbang, parseLines, root, slug, temporaryFolder } from './support.ts';

const reference = await readFile(join(root, 'exercises', slug, 'reference.ts'), 'utf8');
const isRoot = process.getuid?.() === 0;

describe('bad input', () => {
  it('gets one clear line each and stops nothing', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/a-kosong.ts`]: '',
      [`${slug}/b-spasi.ts`]: ' \n\t\n',
      [`${slug}/c-biner.ts`]: new Uint8Array([1, 2, 0, 4]),
      [`${slug}/d-latin1.ts`]: new Uint8Array([
        ...Buffer.from('export const nama = "caf'),
        0xe9,
        ...Buffer.from('";\n'),
      ]),
      [`${slug}/e-utf16.ts`]: Buffer.from('\uFEFFexport const a = 1;', 'utf16le'),
      [`${slug}/f-besar.ts`]: `// ${'x'.repeat(1_100_000)}\n`,
      [`${slug}/g-catatan.md`]: '# halo\n',
      [`${slug}/h nama spasi.ts`]: 'export {};\n',
      [`${slug}/i-header.ts`]: `// gerbang exercise=${slug} learner=ayu\nexport {};\n`,
      [`${slug}/j-lain.ts`]: `// gerbang exercise=tidak-ada learner=ayu variant=0 version=${'0'.repeat(64)}\nexport {};\n`,
      [`${slug}/z-benar.ts`]: reference,
      'tanpa-latihan.ts': 'export {};\n',
    });
    await symlink(folder.path, join(folder.path, slug, 'k-putar'));
    await symlink('l-diri.ts', join(folder.path, slug, 'l-diri.ts'));
    await symlink('/nonexistent/x.ts', join(folder.path, slug, 'm-putus.ts'));
    execFileSync('mkfifo', [join(folder.path, slug, 'n-pipa.ts')]);

    const { code, stderr, stdout } = await gerbang(['grade', folder.path, '--format', 'jsonl']);
    const outcomes = Object.fromEntries(
      parseLines(stdout).map((line) => [line.path, 'error' in line ? line.error.code : line.verdict.status]),
    );
    expect(outcomes).toEqual({
      [`${slug}/a-kosong.ts`]: 'empty',
      [`${slug}/b-spasi.ts`]: 'empty',
      [`${slug}/c-biner.ts`]: 'binary',
      [`${slug}/d-latin1.ts`]: 'not-utf8',
      [`${slug}/e-utf16.ts`]: 'not-utf8',
      [`${slug}/f-besar.ts`]: 'too-large',
      [`${slug}/g-catatan.md`]: 'wrong-name',
      [`${slug}/h nama spasi.ts`]: 'learner-name',
      [`${slug}/i-header.ts`]: 'header',
      [`${slug}/j-lain.ts`]: 'unknown-exercise',
      [`${slug}/k-putar`]: 'link-loop',
      [`${slug}/l-diri.ts`]: 'link-loop',
      [`${slug}/m-putus.ts`]: 'not-found',
      [`${slug}/n-pipa.ts`]: 'not-a-file',
      [`${slug}/z-benar.ts`]: 'passed',
      'tanpa-latihan.ts': 'no-exercise',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('15 dari 16 masukan tidak bisa dinilai:');
    for (const line of parseLines(stdout)) {
      if ('error' in line) expect(line.error.message).not.toMatch(/\n|\b(the|not|file|found|error)\b|undefined/i);
    }
  });

  it.skipIf(isRoot)('refuses what it may not read', async () => {
    await using folder = await temporaryFolder({ [`${slug}/a.ts`]: 'export {};\n' });
    await mkdir(join(folder.path, slug, 'b'));
    await chmod(join(folder.path, slug, 'a.ts'), 0);
    await chmod(join(folder.path, slug, 'b'), 0);
    const { code, stdout } = await gerbang(['grade', folder.path, '--format', 'jsonl']);
    await chmod(join(folder.path, slug, 'b'), 0o700);
    expect(code).toBe(1);
    expect(parseLines(stdout).map((line) => 'error' in line && line.error.code)).toEqual(['unreadable', 'unreadable']);
  });

  it('gives a source that is somewhat too large the verdict that the page gives', async () => {
    await using folder = await temporaryFolder({ [`${slug}/ayu.ts`]: `// ${'x'.repeat(70_000)}\n${reference}` });
    const { code, stdout } = await gerbang(['grade', folder.path, '--format', 'jsonl']);
    expect(code).toBe(0);
    expect(parseLines(stdout)).toMatchObject([{ verdict: { status: 'ungradable', reason: 'source-size' } }]);
  });

  it('names an argument that is not there, and an empty folder', async () => {
    await using folder = await temporaryFolder();
    const { code, stdout } = await gerbang([
      'grade',
      folder.path,
      join(folder.path, 'tidak-ada.ts'),
      '--format',
      'jsonl',
    ]);
    expect(code).toBe(1);
    expect(parseLines(stdout)).toMatchObject([
      { path: '.', error: { code: 'empty-folder' } },
      { path: 'tidak-ada.ts', error: { code: 'not-found' } },
    ]);
  });

  it('prints no control characters of file names or code', async () => {
    await using folder = await temporaryFolder({
      [`${slug}/a\u001b[31m\u0007.ts`]: 'export {};\n',
      [`${slug}/b.ts`]: "throw new Error('\\u001b[31m');\n",
    });
    const { stdout } = await gerbang(['grade', folder.path]);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f]/);
  });

  it('stops quietly when the reader goes away', async () => {
    await using folder = await temporaryFolder(
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${slug}/p${index}.ts`, 'export {};\n'])),
    );
    const script = `"${process.execPath}" "${join(root, 'bin/gerbang.js')}" grade "${folder.path}" --format jsonl | head -n 1`;
    const { code, stderr, stdout } = await gerbang(['-c', script], { command: ['bash'] });
    expect(code).toBe(0);
    expect(parseLines(stdout)).toHaveLength(1);
    expect(stderr).toBe('');
  });
});
