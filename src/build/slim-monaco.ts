import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const sheetSuffix = '.sheet.js';

/** TypeScript's libraries that a learner's program can use: the language to ES2023, without DOM, workers or scripting hosts. */
const usedLibrary = /^lib\.(es5|es6|es20(1[5-9]|2[0-3])|decorators)\.(?!full\b)/;

export interface SlimMonacoOptions {
  /**
   * Turn Monaco's stylesheets into constructable ones inside its scripts. Otherwise Astro links the
   * styles of every lazily loaded chunk into the page, where they block rendering. For pages, not workers.
   */
  readonly css?: boolean;
}

/**
 * Vite plugin, for pages and workers, that takes out of monaco-editor 0.57 what no page uses: the
 * contributions that its TypeScript language imports wholesale, so that only the features imported by
 * name are bundled, and the libraries of {@link usedLibrary}'s complement.
 */
export function slimMonaco({ css = false }: SlimMonacoOptions = {}): Plugin {
  return {
    name: 'gerbang:slim-monaco',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!css || importer === undefined || !source.endsWith('.css') || !isMonaco(importer)) return undefined;
      return resolve(dirname(pathOf(importer)), source) + sheetSuffix;
    },
    async load(id) {
      const path = pathOf(id);
      if (!isMonaco(path)) return undefined;
      if (path.endsWith(`.css${sheetSuffix}`))
        return toSheetModule(await readFile(path.slice(0, -sheetSuffix.length), 'utf8'));
      if (path.endsWith('/internal/common/workers.js')) return withoutBareImports(await readFile(path, 'utf8'));
      if (path.endsWith('/typescript/lib/lib.js')) return withUsedLibraries(await readFile(path, 'utf8'));
      return undefined;
    },
  };
}

/** A module that adds a stylesheet to the document. Files that the sheet names become imports of their addresses. */
export function toSheetModule(css: string): string {
  const files: string[] = [];
  const text = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/url\(\s*["']?(\.[^)"']+?)["']?\s*\)/)
    .map((part, index) =>
      index % 2 === 0 ? JSON.stringify(part) : `"url(" + JSON.stringify(file${files.push(part) - 1}) + ")"`,
    )
    .join(' + ');
  const imports = files.map(
    (file, index) => `import file${index} from ${JSON.stringify(`${file.replace(/[?#].*$/, '')}?url`)};\n`,
  );
  return `${imports.join('')}const sheet = new CSSStyleSheet();\nsheet.replaceSync(${text});\ndocument.adoptedStyleSheets.push(sheet);\nexport default {};\n`;
}

/** Source without its side-effect imports. Throws where there are none: then Monaco is laid out differently and must be looked at again. */
export function withoutBareImports(source: string): string {
  const slim = source.replace(/^import '[^']+';$/gm, '');
  if (slim === source)
    throw new Error(
      'monaco-editor: internal/common/workers.js has no side-effect imports to remove; revise slim-monaco.ts.',
    );
  return slim;
}

/** The map of libraries with only those that are used. */
export function withUsedLibraries(source: string): string {
  const tail = /\nexport \{[^}]*\};\s*$/.exec(source);
  const [head = '', ...assignments] = source.slice(0, tail?.index).split(/^(?=libFileMap\["[^"]+"\] = )/m);
  const kept = assignments.filter((assignment) => usedLibrary.test(assignment.slice('libFileMap["'.length)));
  if (tail === null || !kept.some((assignment) => assignment.startsWith('libFileMap["lib.es5.d.ts"]'))) {
    throw new Error('monaco-editor: lib.js does not assign lib.es5.d.ts as expected; revise slim-monaco.ts.');
  }
  return `${head}${kept.join('')}${tail[0]}`;
}

const pathOf = (id: string): string => (id.split('?')[0] ?? id).replaceAll('\\', '/');
const isMonaco = (id: string): boolean => id.replaceAll('\\', '/').includes('/monaco-editor/esm/');
