import { cp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gerbang, parseLines, root, temporaryFolder } from './support.ts';

const slug = 'contoh-balasan';
const project = await temporaryFolder();
const inProject = (...args: string[]) =>
  gerbang(args, { cwd: project.path, command: [process.execPath, join(project.path, 'bin/gerbang.js')] });
const write = (path: string, text: string) => writeFile(join(project.path, path), text);

/** A project with the real engine, kit and lessons, and no exercise but the new one. */
beforeAll(async () => {
  for (const path of ['bin', 'src', 'lessons', 'graders/kit', 'package.json', 'package-lock.json']) {
    await cp(join(root, path), join(project.path, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(project.path, 'node_modules'));
});
afterAll(() => project[Symbol.asyncDispose]());

const solution = (body: string) =>
  `import type { Answer, Request } from 'gerbang';\n\nexport function answer(request: Request): Answer {\n  ${body}\n}\n`;

// Each step stands on what the one before has written.
describe('an exercise from nothing to proved', () => {
  it('content new writes it, builds on a rule of the lesson and names the next step', async () => {
    const { code, stderr, stdout } = await inProject('content', 'new', slug, '--lesson', 'otorisasi-berlapis');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`gerbang content check ${slug}`);
    expect(await readdir(join(project.path, 'graders', slug))).toEqual(['grader.ts', 'messages.id.ts']);
  });

  it('content new overwrites nothing', async () => {
    const before = await readFile(join(project.path, 'graders', slug, 'grader.ts'), 'utf8');
    const { code, stderr } = await inProject('content', 'new', slug, '--lesson', 'otorisasi-berlapis');
    expect(code).toBe(2);
    expect(stderr).toContain('already there');
    expect(await readFile(join(project.path, 'graders', slug, 'grader.ts'), 'utf8')).toBe(before);
  });

  it.each([
    ['no such lesson', ['contoh-lain', '--lesson', 'tidak-ada'], 'There is no lesson'],
    ['no slug', ['Contoh Lain', '--lesson', 'otorisasi-berlapis'], 'is no slug'],
    ['a path', ['../keluar', '--lesson', 'otorisasi-berlapis'], 'is no slug'],
  ])('content new refuses %s', async (_, args, message) => {
    const { code, stderr } = await inProject('content', 'new', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('is red only because it has not been proved', async () => {
    const { code, stdout } = await inProject('content', 'check', slug);
    expect(code).toBe(1);
    expect(stdout.match(/^✗ .+\n {4}found {2}.+$/gm)).toEqual([
      `✗ exercises/${slug}/solutions/\n    found  0 solutions`,
      `✗ exercises/${slug}/mutants/\n    found  no mutant kills answer-keeps-id`,
    ]);
  });

  it('grades: the reference passes, the starter earns nothing and hears why', async () => {
    const passed = await inProject('grade', `exercises/${slug}/reference.ts`);
    expect(passed.stdout).toMatch(/┃ ┃ lulus +10$/m);
    const failed = await inProject('grade', `exercises/${slug}/starter.ts`);
    expect(failed.stdout).toMatch(/┃━┃ gagal +0 /);
    for (const part of [
      'Mulai dari sini, 1 dari 1 temuan',
      'Cerita gagal terpendek, 2 langkah dari 6',
      'Hasil       id kosong',
      'Seharusnya  id req-',
      'Aturan  ',
    ]) {
      expect(failed.stdout).toContain(part);
    }
  });

  it('turns green when solutions and a mutant prove it', async () => {
    await write(
      `exercises/${slug}/solutions/arrow.ts`,
      `import type { Request } from 'gerbang';\n\nexport const answer = ({ id }: Request) => ({ id });\n`,
    );
    await write(`exercises/${slug}/solutions/copy.ts`, solution('return { ...request };'));
    await write(
      `exercises/${slug}/solutions/later.ts`,
      `import type { Request } from 'gerbang';\n\nexport async function answer(request: Request) {\n  await Promise.resolve();\n  return { id: String(request.id) };\n}\n`,
    );
    await write(`exercises/${slug}/mutants/answer-keeps-id.constant.ts`, solution("return { id: 'req-1' };"));
    const { code, stderr, stdout } = await inProject('content', 'check', slug, '--variants', '3', '--full');
    expect({ code, stderr, stdout }).toMatchObject({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ +answer-keeps-id +10 .* constant$/m);
    expect(stdout).toMatch(/^ +mutant answer-keeps-id\.constant +X$/m);
    expect(stdout).toContain('1 proved.');
  });

  it('content export writes what grade takes as it is', async () => {
    await using out = await temporaryFolder();
    expect(await inProject('content', 'export', slug, '--out', out.path)).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = await inProject('grade', out.path, '--format', 'jsonl');
    expect(code).toBe(0);
    const graded = parseLines(stdout).map((line) =>
      'verdict' in line ? [line.path, line.learner, line.verdict.status] : line,
    );
    expect(graded).toEqual([
      ['mutants/answer-keeps-id.constant.ts', 'answer-keeps-id.constant', 'failed'],
      ['solutions/arrow.ts', 'arrow', 'passed'],
      ['solutions/copy.ts', 'copy', 'passed'],
      ['solutions/later.ts', 'later', 'passed'],
      ['solutions/reference.ts', 'reference', 'passed'],
      ['starter/starter.ts', 'starter', 'failed'],
    ]);
    expect(await readFile(join(out.path, 'solutions/arrow.ts'), 'utf8')).toMatch(
      new RegExp(`^// gerbang exercise=${slug} learner=arrow variant=0 version=[0-9a-f]{64}\n`),
    );
  });

  it('content export --seed writes files that are graded on that seed', async () => {
    await using out = await temporaryFolder();
    const seed = 'feedfacecafebeef';
    const { stdout: next } = await inProject('content', 'export', slug, '--seed', seed, '--out', out.path);
    expect(next).toContain(`--exercise ${slug} --seed ${seed}`);
    const { stdout } = await inProject('grade', out.path, '--exercise', slug, '--seed', seed, '--format', 'jsonl');
    expect(new Set(parseLines(stdout).map((line) => 'verdict' in line && line.verdict.variant.seed))).toEqual(
      new Set([seed]),
    );
  });

  it('a mutant that survives, a solution that is turned away and a stray file are each told', async () => {
    await write(`exercises/${slug}/mutants/answer-keeps-id.harmless.ts`, solution('return { id: request.id };'));
    await write(`exercises/${slug}/solutions/wrong.ts`, solution("return { id: request.id + 'x' };"));
    await write(`exercises/${slug}/catatan.txt`, 'x');
    const { code, stdout } = await inProject('content', 'check', slug, '--variants', '2');
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ .*harmless\.ts\n {4}found {2}it survives answer-keeps-id in 2 of 2 variants/);
    expect(stdout).toMatch(/✗ .*wrong\.ts\n {4}found {2}failed on variant [0-9a-f]{16} answer-keeps-id/);
    expect(stdout).toMatch(/✗ .*catatan\.txt\n {4}found {2}a file or folder that is no part/);
    expect(stdout).toContain('3 problems in 1 exercises.');
    for (const name of ['mutants/answer-keeps-id.harmless.ts', 'solutions/wrong.ts', 'catatan.txt'])
      await rm(join(project.path, 'exercises', slug, name));
  });

  it('text in English and a parameter that is not there are told', async () => {
    const path = join(project.path, 'graders', slug, 'messages.id.ts');
    const messages = await readFile(path, 'utf8');
    await writeFile(
      path,
      messages
        .replace('Balasan membawa id request-nya', 'The answer has the id')
        .replace('id ${expected}`', 'id ${String(missing)}`')
        .replace('expected: ({ expected })', 'expected: ({ missing })'),
    );
    const { code, stdout } = await inProject('content', 'check', slug, '--variants', '1');
    expect(code).toBe(1);
    expect(stdout).toContain('answer-keeps-id.title has the English word "The"');
    expect(stdout).toContain('answer-keeps-id.expected reads "id undefined"');
    await writeFile(path, messages);
  });

  it('a grader that does not build is one message to its author', async () => {
    const path = join(project.path, 'graders', slug, 'grader.ts');
    const grader = await readFile(path, 'utf8');
    await writeFile(path, grader.replace(/rules\['[a-z-]+'\]/, "rules['tidak-ada' as keyof typeof rules]"));
    const { code, stderr } = await inProject('content', 'check', slug);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^✗ the course does not build\n {4}found {2}.+\n {4}edit {3}.+\n$/);
    await writeFile(path, grader);
  });
});
