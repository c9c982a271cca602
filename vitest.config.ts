// One runner for every test. Pure code runs at once; what needs the built app builds it first, once.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** What a page is to show is waited for as long as a busy machine may take; the default is one second. */
const expectation = { poll: { timeout: 20_000 } };

/** Drive the page as it is shipped, in a browser. */
const ON_BUILT_PAGE = ['tests/renderer/{page*,pictures}.test.ts'];

export default defineConfig({
  test: {
    // The runner waits half the time for a browser or another process; by default it keeps a core for itself.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'pure',
          include: ['tests/{core,renderer,data,docs}/**/*.test.ts'],
          exclude: ON_BUILT_PAGE,
          expect: expectation,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [svelte()],
        test: {
          name: 'built',
          include: ['tests/{main,e2e}/**/*.test.ts', 'tests/*.test.ts', ...ON_BUILT_PAGE],
          globalSetup: ['tests/support/build.ts'],
          // Browsers and child processes share two cores with the rest; the default of 5 s is for pure code.
          expect: expectation,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
