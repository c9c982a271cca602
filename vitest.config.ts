// One runner for every test. What needs the built app builds it once, before the first test.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    // Browser and process tests share two cores with the rest; the default of 5 s is for pure code.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
