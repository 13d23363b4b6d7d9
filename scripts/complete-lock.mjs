// Adds to package-lock.json what npm leaves out of it: the builds of native tools for other platforms,
// when the registry in use does not have them. `npm ci` refuses a lock file without these entries,
// though it never installs them. Run it after npm changed a lock file; folders are the parameters.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of a package's name that say which machine it is for, as package.json spells them. */
const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const libraries = { glibc: 'gnu', musl: 'musl' };

for (const folder of process.argv.length > 2 ? process.argv.slice(2) : ['.']) completeLock(folder);

function completeLock(folder) {
  const file = join(folder, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const before = Object.keys(lock.packages).length;
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(optionalDependencies))
      complete(lock.packages, path, name, version);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: ${sorted.length - before} entries added`);
}

function complete(packages, path, name, range) {
  const version = range.replace(/^[~^]/, '');
  const found = installed(packages, path, name);
  if (found && (found.version === version || range !== version)) return;
  const outermost = `node_modules/${name}`;
  const place = outermost in packages ? `${path}/${outermost}` : outermost;
  packages[place] = { version, ...machineOf(name), dev: true, optional: true };
}

/** Node's look-up: in the package's own node_modules, then in each folder above it. */
function installed(packages, path, name) {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('node_modules/') - 1, 0))) {
    const entry = packages[`${at}/node_modules/${name}`];
    if (entry) return entry;
  }
  return packages[`node_modules/${name}`];
}

function machineOf(name) {
  const words = name.split(/[/-]/);
  const machine = {
    cpu: processors.filter((processor) => words.includes(processor)),
    os: systems.filter((system) => words.includes(system)),
    libc: Object.keys(libraries).filter((library) =>
      words.some((word) => word.startsWith(libraries[library])),
    ),
  };
  return Object.fromEntries(Object.entries(machine).filter(([, found]) => found.length > 0));
}
