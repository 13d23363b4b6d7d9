import { defineConfig, type ViteUserConfig } from 'vitest/config';

const configuration: ViteUserConfig = defineConfig({
  // each case is a process, and most machines have two cores
  test: { include: ['test/hostile/inputs.test.ts'], maxConcurrency: 2 },
});

export default configuration;
