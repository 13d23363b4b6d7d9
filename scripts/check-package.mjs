// What would be published: only the files that should be, no dependencies, a `typesVersions` line for
// every subpath, and nothing outside the package reachable from an entry that runs in a browser.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { bundleEntry } from './bundle-entry.mjs';
import { commandFile, libraryEntries, manifest } from './entries.mjs';

const allowed =
  /^(package\.json|README\.md|LICENSE|dist\/(THIRD-PARTY-NOTICES\.txt|(chunks\/)?[\w-]+\.c?js|types\/([\w-]+\/)*[\w.-]+\.d\.c?ts))$/;
/** Of a line, in characters: Node shows a whole one above an error that nobody catches. */
const longest = 2000;
const required = ['README.md', 'LICENSE', 'dist/THIRD-PARTY-NOTICES.txt'];

const packed = packedFiles();
const problems = [
  ...checkFiles(packed),
  ...checkLines(packed),
  ...checkManifest(),
  ...(await Promise.all(libraryEntries.map(checkImports))).flat(),
  ...(await checkCommand()),
];
for (const problem of problems) console.error(problem);
console.log(`${libraryEntries.length} entries, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

function packedFiles() {
  const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8' }));
  return files;
}

function checkFiles(files) {
  const paths = files.map(({ path }) => path);
  return [
    ...paths.filter((path) => !allowed.test(path)).map((path) => `${path} should not be published`),
    ...required.filter((path) => !paths.includes(path)).map((path) => `${path} would not be published`),
    ...targets(manifest.exports)
      .filter((target) => !paths.includes(target.slice('./'.length)))
      .map((target) => `${target}, named in exports, would not be published`),
  ];
}

function checkLines(files) {
  const hasLongLine = (path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .some(({ length }) => length > longest);
  return files
    .map(({ path }) => path)
    .filter((path) => /\.c?js$/.test(path) && hasLongLine(path))
    .map((path) => `${path} has a line of more than ${longest} characters`);
}

function targets(value) {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap(targets);
}

function checkManifest() {
  const { scripts, typesVersions } = manifest;
  const kinds = ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies'];
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
  return [
    ...kinds.filter((kind) => kind in manifest).map((kind) => `package.json has ${kind}`),
    ...hooks.filter((hook) => hook in scripts).map((hook) => `package.json has a ${hook} script`),
    ...libraryEntries
      .filter(({ subpath, name }) => subpath !== '.' && !typesVersions['*'][name])
      .map(({ subpath }) => `typesVersions has no line for ${subpath}`),
  ];
}

/** Nothing needs another package, or Node: the fixture loader of the matchers asks for it when called. */
async function checkImports({ name, subpath }) {
  const found = await Promise.all(
    ['js', 'cjs'].map((extension) => bundleEntry(`./dist/${name}.${extension}`)),
  );
  return found.flatMap(({ imports }) => imports).map((id) => `${subpath} reaches ${id}`);
}

async function checkCommand() {
  if (!existsSync(commandFile)) return [`${commandFile} is missing`];
  const { imports } = await bundleEntry(commandFile);
  const [firstLine] = readFileSync(commandFile, 'utf8').split('\n', 1);
  return [
    ...(firstLine === '#!/usr/bin/env node' ? [] : [`${commandFile} does not start with a shebang line`]),
    ...imports.filter((id) => !id.startsWith('node:')).map((id) => `the command reaches ${id}`),
  ];
}
