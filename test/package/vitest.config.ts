import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/package/*.test.ts'],
    maxConcurrency: 2, // every test is an installation or a process
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
