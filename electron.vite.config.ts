// How the three runtimes are bundled: the Node side with its three doors and its worker, the preload as
// CommonJS (a sandboxed preload cannot be an ES module), and the page.
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      rolldownOptions: {
        input: {
          desktop: at('src/main/desktop.ts'),
          browser: at('src/main/browser.ts'),
          cli: at('src/main/cli.ts'),
          worker: at('src/main/analysis/worker.ts'),
          'encoder-worker': at('src/main/analysis/encoder-worker.ts'),
          'import-worker': at('src/main/import/worker.ts'),
          'versions-worker': at('src/main/versions/worker.ts'),
          'export-worker': at('src/main/export/worker.ts'),
          'open-worker': at('src/main/export/open-worker.ts'),
          'search-worker': at('src/main/search/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
      externalizeDeps: false,
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [svelte({ configFile: at('svelte.config.js') })],
    build: {
      outDir: at('out/renderer'),
      rolldownOptions: {
        input: { index: at('src/renderer/index.html') },
        // What every start needs is one file: several small ones would be asked for one by one.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
      // Fonts stay files: a data: address would need a wider content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // electron-vite leaves it off. A third of the size is read, parsed and sent to the page at every start.
      minify: true,
    },
  },
});
