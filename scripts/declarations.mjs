// Writes dist/types: for every declaration file that the entries reach, a .d.ts for ESM and a .d.cts
// for CommonJS. Fails when a declaration names another package: nobody who installs this one has it.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

const compiled = '.dts';

export async function writeDeclarations(entries) {
  await rm(compiled, { recursive: true, force: true });
  const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.dts.json'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the declarations do not compile');
  const reached = new Set(entries);
  for (const name of reached) {
    const text = await readFile(join(compiled, `${name}.d.ts`), 'utf8');
    const imports = importsOf(text);
    for (const { fileName } of imports) reached.add(localModule(name, fileName));
    await write(`${name}.d.ts`, withExtension(text, imports, 'js'));
    await write(`${name}.d.cts`, withExtension(text, imports, 'cjs'));
  }
}

function importsOf(text) {
  // `declare module` adds to another package's types where it is installed, and needs nothing of it
  const augmented = new Set([...text.matchAll(/^declare module '([^']+)'/gm)].map(([, id]) => id));
  return ts.preProcessFile(text).importedFiles.filter(({ fileName }) => !augmented.has(fileName));
}

function localModule(from, id) {
  if (!/^\.\.?\/.*\.ts$/.test(id)) throw new Error(`${from}.d.ts: the type of ${id} leaks`);
  return posix.join(posix.dirname(from), id.slice(0, -'.ts'.length));
}

function withExtension(text, imports, extension) {
  let result = text;
  for (const { fileName, pos } of [...imports].sort((a, b) => b.pos - a.pos)) {
    const end = text.indexOf(fileName, pos) + fileName.length;
    result = `${result.slice(0, end - 'ts'.length)}${extension}${result.slice(end)}`;
  }
  return result;
}

async function write(name, text) {
  const file = join('dist/types', name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
