// Runs package.json scripts one after the other and says at the end which failed: one run shows
// every problem. Without names it runs all that `npm test` stands for.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const starting = (prefix) => Object.keys(scripts).filter((name) => name.startsWith(prefix));

// check: reads sources; package: reads what `npm run build` wrote
const everything = [...starting('check:'), 'test:unit', 'build', ...starting('package:')];
const names = process.argv.length > 2 ? process.argv.slice(2) : everything;

const results = names.map((name) => {
  console.log(`\n== ${name}: ${scripts[name]}`);
  const begin = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' });
  return { name, ok: status === 0, seconds: (performance.now() - begin) / 1000 };
});

console.log('');
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
