import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { listGlobs, listImports } from './page-imports.ts';
import { listProjectFiles, root } from './project-files.ts';

// dependency-cruiser reads neither .astro nor .mdx, and no tool reads import.meta.glob: this test does.

/** Doors of what a page may show. Engine, grading, command line and server are not among them. */
const shown =
  /^(?:#(?:ui|lessons|generated|build)\/|#(?:course|verdict|worker)$|#course\/load$|astro(?::|\/types$|$)|\.)/;
const answers = /\/(?:solutions|mutants|degenerates)\/|exercises\/[^/]+\/reference\.[a-z]+$/;
const mayGlob =
  /^\/generated\/(?:(?:exercises|questions)\/\*\.json|grader-modules\/\*\.js)$|^\/exercises\/\*\/(?:starter\.\*|brief\.mdx|hints\.mdx)$|^\/lessons\//;

const files = await listProjectFiles();
const sources = await Promise.all(
  files
    .filter((path) => /\.(?:astro|mdx|tsx?)$/.test(path) && !/\.test\.ts$|^tests\//.test(path))
    .map(async (path) => [path, await readFile(`${root}${path}`, 'utf8')] as const),
);
const pages = sources.filter(([path]) => /\.(?:astro|mdx)$/.test(path));

test('pages import only what a page may show', () => {
  expect(pages.length).toBeGreaterThan(10);
  const imports = pages.flatMap(([path, text]) => listImports(text).map((from) => `${path}: ${from}`));
  expect(imports.length).toBeGreaterThan(20);
  expect(imports.filter((line) => !shown.test(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
});

test('no page and no module names an answer', () => {
  const named = sources.flatMap(([path, text]) =>
    [...listImports(text), ...listGlobs(text)].filter((from) => answers.test(from)).map((from) => `${path}: ${from}`),
  );
  expect(named).toEqual([]);
});

test('import.meta.glob names starters, texts and generated files only', () => {
  const globs = sources.flatMap(([path, text]) => listGlobs(text).map((pattern) => [path, pattern] as const));
  expect(globs.length).toBeGreaterThan(0);
  expect(globs.filter(([, pattern]) => !mayGlob.test(pattern))).toEqual([]);
});

describe('what is read', () => {
  test.each([
    ["import Gate from '#ui/shell/Gate.astro';", ['#ui/shell/Gate.astro']],
    ["import {\n  a,\n  b,\n} from '../cli/main.ts';", ['../cli/main.ts']],
    ['import \'./a.css\';\nexport { b } from "./b.ts";', ['./a.css', './b.ts']],
    ["const late = await import('#engine');", ['#engine']],
    ['A sentence on what an import is.', []],
  ])('imports of %j', (source, expected) => {
    expect(listImports(source)).toEqual(expected);
  });

  test.each([
    ["import.meta.glob<string>('/a/*.json', { eager: true })", ['/a/*.json']],
    ["import.meta.glob(['/a/*.ts', '/exercises/*/solutions/*'])", ['/a/*.ts', '/exercises/*/solutions/*']],
    ['import.meta.glob(pattern)', ['?']],
  ])('globs of %j', (source, expected) => {
    expect(listGlobs(source)).toEqual(expected);
  });
});
