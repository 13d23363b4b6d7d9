#!/usr/bin/env node
// Makes the generated modules from NMState's types in src/schema/nmstate.schema.json.
// `--check` writes nothing and fails when a checked-in module is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { descriptionsModule } from './generate/descriptions.mjs';
import { checkKeywords, readSchema } from './generate/facts.mjs';
import { tableModule } from './generate/table.mjs';
import { typesModule } from './generate/types.mjs';

const source = new URL('../src/', import.meta.url);
const schema = readSchema(readFileSync(new URL('schema/nmstate.schema.json', source), 'utf8'));
checkKeywords(schema);

const modules = {
  'network-state.generated.ts': typesModule(schema),
  'schema/table.generated.ts': tableModule(schema),
  'schema/descriptions.generated.ts': descriptionsModule(schema),
};

const stale = [];
for (const [name, text] of Object.entries(modules)) {
  const file = new URL(name, source);
  if (process.argv.includes('--check')) {
    if (currentText(file) !== text) stale.push(fileURLToPath(file));
  } else writeFileSync(file, text);
}
if (stale.length > 0) {
  console.error(`stale, run \`npm run generate\`:\n${stale.join('\n')}`);
  process.exitCode = 1;
}

function currentText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
