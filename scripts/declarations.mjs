// Writes dist/types: for every declaration file that the entries reach, a .d.ts for ESM and a .d.cts
// for CommonJS. Fails when a declaration names another package: nobody who installs this one has it.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

const compiled = '.dts';
const specifier = /((?:\bfrom|\bimport)\s*\(?\s*['"])([^'"]+)(['"])/g;

export async function writeDeclarations(entries) {
  await rm(compiled, { recursive: true, force: true });
  execFileSync('npx', ['tsc', '-p', 'tsconfig.dts.json'], { stdio: 'inherit' });
  const reached = new Set(entries);
  for (const name of reached) {
    const text = await readFile(join(compiled, `${name}.d.ts`), 'utf8');
    for (const [, , id] of text.matchAll(specifier)) reached.add(localModule(name, id));
    await write(`${name}.d.ts`, withExtension(text, 'js'));
    await write(`${name}.d.cts`, withExtension(text, 'cjs'));
  }
}

function localModule(from, id) {
  if (!/^\.\.?\/.*\.ts$/.test(id)) throw new Error(`${from}.d.ts: the type of ${id} leaks`);
  return posix.join(posix.dirname(from), id.slice(0, -'.ts'.length));
}

function withExtension(text, extension) {
  return text.replace(
    specifier,
    (_, before, id, after) => `${before}${id.slice(0, -'ts'.length)}${extension}${after}`,
  );
}

async function write(name, text) {
  const file = join('dist/types', name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
