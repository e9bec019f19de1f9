import { dirname, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import type { Rule } from '#course';
import { root } from './paths.ts';

/** Folders of pure modules: what a bundle does not use of them may be left out, schemas above all. */
const pureFolders = ['src/course', 'src/verdict', 'src/world', 'src/grading', 'graders', 'exercises', 'lessons'].map(
  (folder) => folder.replaceAll('/', sep),
);

const pureModules: Plugin = {
  name: 'pure-modules',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[.#]/ }, async (args) => {
      if (args.pluginData === 'resolved') return undefined;
      const { kind, importer, resolveDir } = args;
      const found = await resolve(args.path, { kind, importer, resolveDir, pluginData: 'resolved' });
      return pureFolders.some((folder) => found.path.startsWith(`${root}${folder}${sep}`))
        ? { ...found, sideEffects: false }
        : found;
    });
  },
};

/** A verdict carries a rule's id and severity; its texts may change without making another grader of it. */
const rulesWithoutTexts: Plugin = {
  name: 'rules-without-texts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lessons[\\/][^\\/]+[\\/]rules\.ts$/ }, async ({ path }) => {
      const { rules } = (await import(pathToFileURL(path).href)) as { rules: Record<string, Rule> };
      const bare = Object.values(rules).map(({ id, lesson, severity }) => [id, { id, lesson, severity }]);
      return { contents: `export const rules = ${JSON.stringify(Object.fromEntries(bare))};`, loader: 'js' };
    });
  },
};

/**
 * Bundles a small entry text into one script for a guest VM. The same sources give the same bytes on
 * every machine: no paths, comments or line ends of the host are in it.
 */
export async function bundleGuest(
  entry: string,
  format: 'esm' | 'iife',
  globalName?: string,
  supported: Readonly<Record<string, boolean>> = {},
): Promise<string> {
  const result = await build({
    stdin: { contents: entry, resolveDir: dirname(`${root}package.json`), loader: 'ts', sourcefile: 'entry.ts' },
    bundle: true,
    write: false,
    format,
    ...(globalName === undefined ? {} : { globalName }),
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    supported,
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [pureModules, rulesWithoutTexts],
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Syntax that settles by the host's promises whatever Promise a program is given: lowered to code that asks for one. */
export const loweredSyntax = { 'async-await': false, 'async-generator': false, 'for-await': false } as const;

/** What tells of a host or a moment, and what runs later than its grading: a program finds none of it. */
const hidden = [
  ...['Date', 'Intl', 'WebAssembly', 'crypto', 'fetch', 'globalThis', 'performance', 'process', 'require', 'self'],
  ...['queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout'],
];

/**
 * Bundles a module that exports `connect` into a grader's program: an expression that is the same in a
 * script of Node and in a module of a browser.
 */
export async function bundleProgram(entry: string): Promise<string> {
  return toProgram(await bundleGuest(entry, 'iife', 'graderGuest', loweredSyntax), 'graderGuest.connect');
}

/** Text of a program that runs `script` and answers the value of `connect`. */
export function toProgram(script: string, connect: string): string {
  return `(Promise, ${hidden.join(', ')}) => { "use strict"; ${script}; return ${connect}; }`;
}
