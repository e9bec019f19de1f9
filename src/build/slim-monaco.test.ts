import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { toSheetModule, withoutBareImports, withUsedLibraries } from './slim-monaco.ts';

const readMonaco = (path: string) => readFile(fileURLToPath(import.meta.resolve(`monaco-editor/${path}`)), 'utf8');

it('keeps the language and drops the browser from the libraries of the installed Monaco', async () => {
  const source = await readMonaco('languages/features/typescript/lib/lib.js');
  const slim = withUsedLibraries(source);
  const { libFileMap } = (await import(`data:text/javascript,${encodeURIComponent(slim)}`)) as {
    libFileMap: Record<string, string>;
  };
  const names = Object.keys(libFileMap);
  expect(names).toContain('lib.es2023.d.ts');
  expect(names).toContain('lib.es2015.promise.d.ts');
  expect(names.filter((name) => /dom|webworker|scripthost|full|esnext/.test(name))).toEqual([]);
  expect(libFileMap['lib.es5.d.ts']).toContain('interface Array<T>');
  expect(slim.length).toBeLessThan(source.length / 2);
});

it('takes the wholesale imports out of the installed Monaco and keeps the rest', async () => {
  const slim = withoutBareImports(await readMonaco('internal/common/workers.js'));
  expect(slim).not.toMatch(/^import '/m);
  expect(slim).toMatch(/^import \{/m);
  expect(slim).toMatch(/^export /m);
});

it('refuses a source that is not laid out as expected', () => {
  expect(() => withoutBareImports("import { a } from 'b';")).toThrow('slim-monaco.ts');
  expect(() => withUsedLibraries('const libFileMap = {};')).toThrow('slim-monaco.ts');
});

it('turns a stylesheet into a module that imports the files it names and leaves data addresses alone', () => {
  const module = toSheetModule(
    '/* note */ @font-face{src:url(./codicon.ttf?v1)} .a{background:url("data:image/png;base64,AA")}',
  );
  expect(module).toContain('import file0 from "./codicon.ttf?url";');
  expect(module).toContain('"url(" + JSON.stringify(file0) + ")"');
  expect(module).toContain('data:image/png;base64,AA');
  expect(module).not.toContain('note');
});
