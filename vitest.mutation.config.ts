import { defineConfig } from 'vitest/config';

// The tests of what stryker.config.json mutates. Those of jest/ take away the globals that the
// mutants' instrumentation needs; the others start processes or read whole pages.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/{package,browser,jest,cli,docs,editor,kubernetes,schema,guides}/**'],
  },
});
