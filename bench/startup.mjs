// What it costs to start: whole processes beside a Node process that does nothing. Needs
// `npm run build`; a number as parameter is the count of rounds (21 when absent).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { commandFile } from '../scripts/entries.mjs';

const rounds = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'nmpolicy-startup-'));
const policy = resolve('test/package/policies/bridge/policy.yaml');
const current = resolve('test/package/policies/bridge/current.yaml');

const asText = `generateState(readFileSync(${JSON.stringify(policy)}, 'utf8'), readFileSync(${JSON.stringify(current)}, 'utf8'));`;

// the same as data, as a program that embeds the library has it
const read = (file) => JSON.stringify(load(readFileSync(file, 'utf8')));
const asData = `compilePolicy(${read(policy)}).generateState(${read(current)});`;

const programs = {
  'import, ESM': [script('import.mjs', `import ${library('index.js')};`)],
  'import, compile, first result, ESM': [
    script('data.mjs', `import { compilePolicy } from ${library('index.js')}; ${asData}`),
  ],
  'the same from YAML, ESM': [
    script(
      'first.mjs',
      `import { readFileSync } from 'node:fs'; import { generateState } from ${library('index.js')}; ${asText}`,
    ),
  ],
  'the same from YAML, CommonJS': [
    script(
      'first.cjs',
      `const { readFileSync } = require('node:fs'); const { generateState } = require(${library('index.cjs')}); ${asText}`,
    ),
  ],
  'nmpolicyctl --help': [resolve(commandFile), '--help'],
  'nmpolicyctl gen': [
    resolve(commandFile),
    'gen',
    policy,
    '-s',
    current,
    '-o',
    join(folder, 'captured.yaml'),
  ],
};

function library(file) {
  return JSON.stringify(resolve('dist', file));
}

function script(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function time(parameters) {
  const begin = performance.now();
  execFileSync(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
  return performance.now() - begin;
}

// Each has a bare Node of its own right before it: a machine is slower in one second than in the next.
const bareProgram = [script('bare.mjs', '')];
const pairs = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
for (let round = -1; round < rounds; round++)
  for (const [name, parameters] of Object.entries(programs)) {
    const pair = { bare: time(bareProgram), whole: time(parameters) };
    // the round before the first fills the disk's cache
    if (round >= 0) pairs[name].push(pair);
  }
rmSync(folder, { recursive: true });

// What disturbs a run makes it longer, so the lower quartile is nearest to what the work takes.
const at = (part, numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length * part)];
console.log(`Node ${process.version}, ${rounds} rounds`);
console.log('lower quartiles                          whole     over bare Node      median over it');
for (const [name, measured] of Object.entries(pairs)) {
  const quartile = (side) =>
    at(
      1 / 4,
      measured.map((pair) => pair[side]),
    );
  const [bare, whole] = [quartile('bare'), quartile('whole')];
  const median = at(
    1 / 2,
    measured.map((pair) => pair.whole - pair.bare),
  );
  const over = `${(whole - bare).toFixed(0)} ms, ${(whole / bare).toFixed(2)} times`;
  console.log(
    `${name.padEnd(36)} ${`${whole.toFixed(0)} ms`.padStart(9)} ${over.padStart(19)} ${`${median.toFixed(0)} ms`.padStart(19)}`,
  );
}
