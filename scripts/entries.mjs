// What the package offers, read from the one place that says it: `exports` and `bin` of package.json.
// The source of the subpath `./name` is src/name/index.ts, and its bundles are dist/name.js and .cjs.
import { readFileSync } from 'node:fs';

export const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** Subpath to `{ name, source, declaration }`, without `./package.json`. */
export const libraryEntries = Object.keys(manifest.exports)
  .filter((subpath) => !subpath.endsWith('.json'))
  .map((subpath) => {
    const folder = subpath === '.' ? '' : `${subpath.slice('./'.length)}/`;
    return {
      subpath,
      name: subpath === '.' ? 'index' : subpath.slice('./'.length),
      source: `src/${folder}index.ts`,
      declaration: `${folder}index`,
    };
  });

export const commandSource = 'src/cli/main.ts';
export const commandFile = manifest.bin.nmpolicyctl;
