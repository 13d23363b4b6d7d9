import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // runs of their own: npm run test:consumers, test:browser and test:hostile
    exclude: ['test/package/**', 'test/browser/**', 'test/hostile/inputs.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.generated.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'coverage',
      thresholds: { statements: 97, branches: 94, functions: 98, lines: 98 },
    },
  },
});
