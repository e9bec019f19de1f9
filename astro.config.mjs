import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { codeClasses, codeTheme } from './src/build/code-theme.ts';
import { buildFonts } from './src/build/fonts.ts';
import { slimMonaco } from './src/build/slim-monaco.ts';

// The pages are held to a content security policy without 'unsafe-inline' scripts or styles: nothing may be inlined.
export default defineConfig({
  output: 'static',
  trailingSlash: 'never',
  build: { format: 'file', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { shikiConfig: { theme: codeTheme, transformers: [codeClasses] } },
  integrations: [mdx(), { name: 'gerbang:fonts', hooks: { 'astro:config:setup': buildFonts } }],
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [slimMonaco({ css: true })],
    worker: { format: 'es', plugins: () => [slimMonaco()] },
  },
});
