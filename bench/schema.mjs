// Why nmpolicy/schema reads through a table (docs/decisions): the reader beside ajv compiled ahead of
// time from the same schema. Size of each as a bundler would ship it, and the time for a node state of 300
// interfaces beside JSON.parse of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';

const repository = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(repository, 'node_modules', '.schema-bench-'));

async function bundle(text, name, minify) {
  const input = join(folder, `${name}.source.js`);
  writeFileSync(input, text);
  const build = await rolldown({ input, platform: 'node' });
  const { output } = await build.generate({ format: 'esm', minify });
  await build.close();
  return output[0].code;
}

async function loaded(code, name) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `${code}\n`);
  return import(pathToFileURL(file));
}

/** The best of many rounds, in milliseconds: what the code costs without the noise of the machine. */
function best(task) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 300; round++) {
    const begin = performance.now();
    task();
    least = Math.min(least, performance.now() - begin);
  }
  return least;
}

function ajvSource(allErrors) {
  const ajv = new Ajv2020({ strict: false, allErrors, code: { source: true, esm: true, lines: false } });
  const schema = JSON.parse(readFileSync(join(repository, 'src/schema/nmstate.schema.json'), 'utf8'));
  return (standaloneCode.default ?? standaloneCode)(ajv, ajv.compile(schema));
}

const candidates = {
  'table and reader': `export { readNetworkState as run } from '${repository}src/schema/read-state.ts';`,
  'with messages': `export { validateState as run } from '${repository}src/schema/validate-state.ts';`,
  'ajv, first error': ajvSource(false),
  'ajv, all errors': ajvSource(true),
};

try {
  const source = `export { nodeState } from '${repository}bench/generate-node-state.ts';`;
  const { nodeState } = await loaded(await bundle(source, 'states', false), 'states');
  const state = nodeState(300, 1000);
  const text = JSON.stringify(state);
  console.log(`JSON.parse of ${text.length} B: ${best(() => JSON.parse(text)).toFixed(2)} ms`);
  for (const [label, code] of Object.entries(candidates)) {
    const name = label.replace(/\W+/g, '-');
    const minified = await bundle(code, name, true);
    const module = await loaded(minified, name);
    const run = module.run ?? module.default;
    const time = best(() => run(state));
    console.log(
      `${label}: ${minified.length} B minified, ${gzipSync(minified, { level: 9 }).length} B gzip, ${time.toFixed(2)} ms`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
