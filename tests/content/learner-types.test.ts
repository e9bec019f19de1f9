import { readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '#build/paths';

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

const slugs = readdirSync(`${root}exercises`);

describe.each(slugs)('%s', (slug) => {
  const folder = `${root}exercises/${slug}`;
  const inside = (name: string): string[] =>
    readdirSync(`${folder}/${name}`).map((file) => `${folder}/${name}/${file}`);
  const programs = [`${folder}/starter.ts`, `${folder}/reference.ts`, ...inside('solutions'), ...inside('mutants')];

  it('has a starter, solutions and mutants that the editor would not underline', () => {
    const program = ts.createProgram(programs, { ...options, paths: { gerbang: [`${folder}/types.ts`] } });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText, start }) => {
      const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
      return `${file?.fileName.slice(root.length)}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    expect(programs.length).toBeGreaterThan(4);
    expect(problems).toEqual([]);
  });
});
