#!/usr/bin/env node
// Makes docs/errors.md from docs/errors/codes.yaml: every code with what it means, a policy that
// raises it, what the library says of that policy, and the mend. `--check` writes nothing and fails
// when the page is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { errorsPage } from './generate/errors-page.mjs';

const page = new URL('../docs/errors.md', import.meta.url);
const table = readFileSync(new URL('../docs/errors/codes.yaml', import.meta.url), 'utf8');
const text = errorsPage(await loadLibrary(), table);

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/errors.md is stale, run `npm run generate:errors`');
  process.exitCode = 1;
}

/** The library as its sources are now. */
async function loadLibrary() {
  const input = new URL('../src/index.ts', import.meta.url).pathname;
  const build = await rolldown({ input, platform: 'neutral', resolve: { mainFields: ['module', 'main'] } });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}
