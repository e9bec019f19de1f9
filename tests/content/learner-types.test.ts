import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '#build/paths';
import { hostTypes } from '#ui/workspace/host-types.ts';

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

const slugs = readdirSync(`${root}exercises`);

describe.each(slugs)('%s', (slug) => {
  const exercise = `${root}exercises/${slug}`;
  const inside = (name: string): string[] =>
    readdirSync(`${exercise}/${name}`).map((file) => `${exercise}/${name}/${file}`);
  const programs = [
    hostFile,
    `${exercise}/starter.ts`,
    `${exercise}/reference.ts`,
    ...inside('solutions'),
    ...inside('mutants'),
  ];

  it('has a starter, solutions and mutants that the editor would not underline', () => {
    const program = ts.createProgram(programs, { ...options, paths: { gerbang: [`${exercise}/types.ts`] } });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText, start }) => {
      const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
      return `${file?.fileName.slice(root.length)}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    expect(programs.length).toBeGreaterThan(5);
    expect(problems).toEqual([]);
  });
});
