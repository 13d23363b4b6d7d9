import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/browser/*.test.ts'],
    globalSetup: 'test/browser/serve-playground.ts',
    // one browser at a time: the measured one must not share the machine
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;
