// Writes dist/types: for every declaration file that the entries reach, a .d.ts for ESM and a .d.cts
// for CommonJS. Fails when a declaration names another package: nobody who installs this one has it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { pruneDeclarations } from './prune-declarations.mjs';

const compiled = '.dts';

export function writeDeclarations(entries) {
  rmSync(compiled, { recursive: true, force: true });
  const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.dts.json'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the declarations do not compile');
  const pruned = pruneDeclarations(entries, (path) => readFileSync(join(compiled, `${path}.d.ts`), 'utf8'));
  for (const [path, text] of pruned) {
    write(`${path}.d.ts`, withExtension(path, text, 'js'));
    write(`${path}.d.cts`, withExtension(path, text, 'cjs'));
  }
}

/** Import types (`import('…')`) are imports, too; `declare module` adds to a package where it is installed. */
function withExtension(path, text, extension) {
  const augmented = new Set([...text.matchAll(/^declare module '([^']+)'/gm)].map(([, id]) => id));
  let result = text;
  for (const { fileName, pos } of ts.preProcessFile(text).importedFiles.sort((a, b) => b.pos - a.pos)) {
    if (augmented.has(fileName)) continue;
    if (!/^\.\.?\/.*\.ts$/.test(fileName)) throw new Error(`${path}.d.ts: the type of ${fileName} leaks`);
    const end = text.indexOf(fileName, pos) + fileName.length;
    result = `${result.slice(0, end - 'ts'.length)}${extension}${result.slice(end)}`;
  }
  return result;
}

function write(name, text) {
  const file = join('dist/types', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
