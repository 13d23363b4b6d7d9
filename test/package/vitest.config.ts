import { defineConfig, type ViteUserConfig } from 'vitest/config';

const configuration: ViteUserConfig = defineConfig({
  test: {
    include: ['test/package/*.test.ts'],
    maxConcurrency: 2, // every test is an installation or a process
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});

export default configuration;
