import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '#build/paths';
import { narrowTypes, variantSeed } from '#course';
import { createDiskFiles, readBuiltExercises } from '#course/load';
import { editorBySlug } from '#generated/editors.ts';
import { hostTypes } from '#ui/workspace/host-types.ts';
import { readWrittenPrograms } from '../support/programs.ts';

/** The settings that the editor type-checks a learner's file with. */
const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

const folder = mkdtempSync(join(tmpdir(), 'gerbang-types-'));
const hostFile = join(folder, 'host.d.ts');
writeFileSync(hostFile, hostTypes);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Variants whose types a design exercise is held to: enough for every kind of variant. */
const variantCount = 8;

const programs = await readWrittenPrograms();
const slugs = [...new Set(programs.map(({ slug }) => slug))];

/** The editor's module 'gerbang' for a variant. */
async function typesOf(slug: string, seed: string): Promise<string> {
  const types = await readFile(`${root}exercises/${slug}/types.ts`, 'utf8');
  const editor = (await editorBySlug[slug]?.())?.editor;
  return narrowTypes(types, editor?.names?.(seed) ?? {});
}

/** Problems that TypeScript has with files of one variant, each a path and a text. */
async function listProblems(slug: string, seed: string, files: readonly (readonly [string, string])[]) {
  const variant = join(folder, slug, seed);
  const paths = await Promise.all(
    [['gerbang.ts', await typesOf(slug, seed)] as const, ...files].map(async ([name, text]) => {
      const path = join(variant, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      return path;
    }),
  );
  const program = ts.createProgram([hostFile, ...paths], {
    ...options,
    paths: { gerbang: [join(variant, 'gerbang.ts')] },
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText, start }) => {
    const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName.slice(variant.length) ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

describe.each(slugs)('%s', (slug) => {
  const own = programs.filter((program) => program.slug === slug && program.kind !== 'degenerate');

  it('has a starter, solutions and mutants that the editor would not underline', async () => {
    const design = (await readBuiltExercises(createDiskFiles(root))).get(slug)?.answer === 'design';
    let seen = 0;
    for (let variant = 0; variant < (design ? variantCount : 1); variant += 1) {
      const seed = variantSeed(slug, 'types', variant);
      const files = own.flatMap(({ path, write }) => {
        const text = write(seed);
        return text === null ? [] : [[path, text] as const];
      });
      seen += files.length;
      expect(await listProblems(slug, seed, files)).toEqual([]);
    }
    expect(seen).toBeGreaterThanOrEqual(Math.max(own.length, 5));
  }, 120_000);
});
