import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // runs of their own: npm run test:consumers, npm run test:browser
    exclude: ['test/package/**', 'test/browser/**'],
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
