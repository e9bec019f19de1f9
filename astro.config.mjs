import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { codeClasses, codeTheme } from './src/build/code-theme.ts';
import { devApi } from './src/build/dev-api.ts';
import { buildFonts } from './src/build/fonts.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { readSiteOrigin } from './src/build/site-origin.ts';
import { slimMonaco } from './src/build/slim-monaco.ts';

// The pages are held to a content security policy without 'unsafe-inline' scripts or styles: nothing may be inlined.
export default defineConfig({
  output: 'static',
  site: readSiteOrigin(),
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { shikiConfig: { theme: codeTheme, transformers: [codeClasses] } },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/potongan') }),
    devApi(),
    { name: 'gerbang:fonts', hooks: { 'astro:config:setup': buildFonts } },
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Monaco and its TypeScript worker are this large, and load only when an exercise is opened.
      chunkSizeWarningLimit: 4500,
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own that the bundler does not know; timings are no warning.
        onwarn: (warning, warn) =>
          warning.code === 'MODULE_LEVEL_DIRECTIVE' || warning.code === 'PLUGIN_TIMINGS' ? undefined : warn(warning),
      },
    },
    // Found late otherwise, by the grading worker: the page would reload under whoever is typing.
    optimizeDeps: { include: ['@babel/parser', 'sucrase'] },
    plugins: [slimMonaco({ css: true }), plainImports()],
    worker: { format: 'es', plugins: () => [slimMonaco()] },
  },
});
