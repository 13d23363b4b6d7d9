// No tracked file may name a place that only one machine has: a home folder, the folder the project
// was checked out to, or the registry that packages were downloaded from.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const ask = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const registry = new URL(ask('npm', 'config', 'get', 'registry', '--loglevel=error')).host;
const root = ask('git', 'rev-parse', '--show-toplevel');

const forbidden = {
  'a download address': /"resolved"\s*:|\bregistry\.[a-z]+js\.org\b|\bregistry\.yarnpkg\.com\b/,
  'the configured registry': new RegExp(escaped(registry)),
  'the checkout of this machine': new RegExp(`(?<![\\w.-])${escaped(root)}(?![\\w-])`),
  'a home folder': /(?<![\w.~$])\/(?:root|work|home\/\w+|Users\/\w+)\/|\b[A-Z]:\\+Users\b/,
};

const files = ask('git', 'ls-files', '-z')
  .split('\0')
  .filter((file) => existsSync(file));
const findings = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return Object.entries(forbidden)
    .map(([what, pattern]) => ({ what, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .map(({ what, at }) => `${file}:${text.slice(0, at).split('\n').length}: ${what}`);
});
for (const finding of findings) console.error(finding);
console.log(`${files.length} tracked files, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
