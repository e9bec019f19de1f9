/** What a page's source imports or names in `import.meta.glob`, in order. Works on .astro, .mdx and .ts alike. */
export function listImports(source: string): readonly string[] {
  const statement =
    /^\s*(?:import|export)\s+(?:[^'";<>]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)['"`]/gm;
  return [...source.matchAll(statement)].map(([, from, dynamic]) => from ?? dynamic ?? '');
}

/** Patterns given to `import.meta.glob`; "?" stands for one that is not written out. */
export function listGlobs(source: string): readonly string[] {
  return [...source.matchAll(/import\.meta\.glob\s*(?:<[^(]*>)?\(\s*([^)]*)/g)].flatMap(([, given = '']) => {
    const patterns = /^(?:\[[^\]]*\]|['"][^'"]*['"])/.exec(given)?.[0];
    if (patterns === undefined) return ['?'];
    return [...patterns.matchAll(/['"]([^'"]+)['"]/g)].map(([, pattern = '']) => pattern);
  });
}
