import type { Plugin } from 'vite';

const preloadHelper = '\0vite/preload-helper.js';

/**
 * Vite plugin that leaves dynamic imports as they are written. Vite has them preload what they lead to, for which every
 * page would load a helper and lists of hashed names that together weigh as much as what they name. Stylesheets of
 * dynamically imported modules are not loaded then: import those as text (`?inline`).
 */
export function plainImports(): Plugin {
  return {
    name: 'gerbang:plain-imports',
    apply: 'build',
    configEnvironment(name) {
      return name === 'client' ? { build: { modulePreload: false } } : undefined;
    },
    transform: {
      order: 'post',
      filter: { id: /preload-helper\.js$/ },
      handler(_code, id) {
        return id === preloadHelper ? 'export const __vitePreload = (load) => load();' : undefined;
      },
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && /__vite__mapDeps=.*\.css"/.test(chunk.code))
          this.error(
            `${chunk.fileName} imports a module with a stylesheet when it is needed: import the sheet with ?inline.`,
          );
      }
    },
  };
}
