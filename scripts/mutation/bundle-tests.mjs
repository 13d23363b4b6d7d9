// Bundles the tests of the mutated stages, with the mutated sources in them, for `run-tests.ts`.
// Stryker calls it in its copy of the project. A mutant then costs one Node process that ends at
// the first failing test: 0.3 seconds instead of the 2 that Vitest takes to start.
import { rolldown } from 'rolldown';

const build = await rolldown({
  input: { run: 'scripts/mutation/run-tests.ts' },
  platform: 'node',
  resolve: { alias: { vitest: new URL('in-process-vitest.ts', import.meta.url).pathname } },
  treeshake: false, // package.json says that nothing here has side effects: the tests would go
  logLevel: 'silent', // the instrumentation of the mutants makes dead code
});
// the tests find their data relative to a folder of test/
await build.write({ dir: 'test/.mutation', format: 'esm', chunkFileNames: '[name]-[hash].js' });
await build.close();
