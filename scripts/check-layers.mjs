// Layers and cycles of src/ by the rules of .dependency-cruiser.mjs. Without a usable TypeScript
// compiler dependency-cruiser reads no file and reports no problem, so what it saw is checked too.
import { readdirSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import configuration from '../.dependency-cruiser.mjs';

const { forbidden, options } = configuration;
const { output } = await cruise(
  ['src'],
  { ...options, validate: true, ruleSet: { forbidden } },
  {},
  { tsConfig: extractTypeScriptConfig(options.tsConfig.fileName) },
);
const own = output.modules.filter(({ source }) => source.startsWith('src/'));
const imports = own.reduce((sum, { dependencies }) => sum + dependencies.length, 0);

for (const { from, to, rule, cycle } of output.summary.violations) {
  const comment = forbidden.find(({ name }) => name === rule.name)?.comment;
  const path = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  console.error(`${rule.name}: ${from} -> ${path}${comment ? ` (${comment})` : ''}`);
}
console.log(`${own.length} modules, ${imports} imports, ${output.summary.violations.length} violations`);

const expected = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts')).length;
if (own.length < expected || imports < own.length / 2) {
  console.error(`the check did not see the whole tree: ${expected} files under src/`);
  process.exitCode = 1;
}
if (output.summary.violations.length > 0) process.exitCode = 1;
