import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { slimMonaco } from './src/build/slim-monaco.ts';
import { codeTheme, codeClasses } from './src/build/code-theme.ts';

// The pages are held to a content security policy without 'unsafe-inline' scripts or styles: nothing may be inlined.
export default defineConfig({
  output: 'static',
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { shikiConfig: { theme: codeTheme, transformers: [codeClasses] } },
  integrations: [mdx()],
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [slimMonaco({ css: true })],
    worker: { format: 'es', plugins: () => [slimMonaco()] },
  },
});
