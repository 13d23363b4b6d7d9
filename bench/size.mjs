// The size of every entry for whoever bundles it: everything inlined, minified, gzipped. With
// `--check` it fails when one is above its ceiling in size-ceilings.json, which only the commit that
// needs more raises.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundleEntry } from '../scripts/bundle-entry.mjs';
import { libraryEntries } from '../scripts/entries.mjs';

const check = process.argv.includes('--check');
const ceilings = JSON.parse(readFileSync(new URL('size-ceilings.json', import.meta.url), 'utf8'));

const files = [
  ...libraryEntries.map(({ name, subpath }) => ({ label: subpath, file: `./dist/${name}.js` })),
  // what an application pays that needs nothing else
  { label: 'generateState', file: './dist/index.js', name: 'generateState' },
];

for (const { label, file, name } of files) {
  const { code } = await bundleEntry(file, name);
  const gzip = gzipSync(code, { level: 9 }).length;
  const ceiling = ceilings[label];
  const over = !(gzip <= ceiling);
  console.log(
    `${label.padEnd(14)} ${code.length} B minified, ${gzip} B gzip, ceiling ${ceiling}${over ? ' EXCEEDED' : ''}`,
  );
  if (check && over) process.exitCode = 1;
}
