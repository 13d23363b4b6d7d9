// Bundles the tests of the mutated stages, with the mutated sources in them, into one script for
// `runner.mjs`. Stryker calls it in its copy of the project.
import { copyFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

const build = await rolldown({
  input: 'scripts/mutation/run-tests.ts',
  platform: 'node',
  resolve: { alias: { vitest: new URL('in-process-vitest.ts', import.meta.url).pathname } },
  external: ['./expect.mjs', 'chevrotain', 'fast-check', 'js-yaml'], // loaded once, not for each mutant
  treeshake: false, // package.json says that nothing here has side effects: the tests would go
  logLevel: 'silent', // the instrumentation of the mutants makes dead code
});
// the tests find their data relative to a folder of test/
await build.write({ file: 'test/.mutation/run.cjs', format: 'cjs', codeSplitting: false });
await build.close();
copyFileSync('scripts/mutation/expect.mjs', 'test/.mutation/expect.mjs');
