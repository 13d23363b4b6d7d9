import { defineConfig, type ViteUserConfig } from 'vitest/config';

const configuration: ViteUserConfig = defineConfig({ test: { include: ['test/hostile/inputs.test.ts'] } });

export default configuration;
