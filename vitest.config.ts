import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // runs of their own: npm run test:consumers, test:browser and test:hostile
    exclude: ['test/package/**', 'test/browser/**', 'test/hostile/inputs.test.ts'],
    testTimeout: 30_000, // some start processes, and the machine may have other things to do
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.generated.ts', 'src/cli/main.ts', 'docs/**'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'coverage',
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
});
