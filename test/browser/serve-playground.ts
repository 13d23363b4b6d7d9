import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the playground is served, with a slash at the end. */
    readonly playground: string;
  }
}

/** Builds the playground as it is published and serves it for all browser tests. */
export default async function servePlayground(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../../docs/playground', import.meta.url));
  const configFile = `${root}/vite.config.ts`;
  await build({ root, configFile, logLevel: 'warn' });
  const server = await preview({ root, configFile, preview: { port: 0 } });
  project.provide('playground', server.resolvedUrls!.local[0]!);
  return () => server.close();
}
