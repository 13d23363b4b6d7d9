// The score of the last mutation run, and its survivors: each must stand in test/mutation/survivors.yaml
// with the reason why no test can or should tell it from the code. Prints those that do not as lines to
// add there. Ends with status 1 for these, for lines that no survivor answers to, and for a score below 90 %.
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

const leastScore = 90;
const { files } = JSON.parse(readFileSync('reports/mutation/mutation.json', 'utf8'));

const mutants = Object.entries(files).flatMap(([file, { source, mutants: own }]) => {
  const lines = source.split('\n');
  return own.map((mutant) => ({ ...mutant, file, name: `${file}: ${change(lines, mutant)}` }));
});

/** What the mutant changed into what, on one line. */
function change(lines, { location: { start, end }, replacement }) {
  const last = end.line - 1;
  const text = lines.slice(start.line - 1, end.line);
  text[text.length - 1] = lines[last].slice(0, end.column - 1);
  text[0] = text[0].slice(start.column - 1);
  return `${oneLine(text.join('\n'))} → ${oneLine(replacement)}`;
}

function oneLine(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)}…` : line;
}

const isDead = ({ status }) => ['Killed', 'Timeout', 'RuntimeError'].includes(status);
const isAlive = ({ status }) => ['Survived', 'NoCoverage'].includes(status);
const score = (some) =>
  (100 * some.filter(isDead).length) / some.filter((one) => isDead(one) || isAlive(one)).length;

const folderOf = ({ file }) => file.split('/').slice(0, 2).join('/');
for (const folder of [...new Set(mutants.map(folderOf))].sort()) {
  const inside = mutants.filter((mutant) => folderOf(mutant) === folder);
  const alive = inside.filter(isAlive).length;
  console.log(
    `${folder.padEnd(18)} ${String(inside.length).padStart(5)} mutants  ${score(inside).toFixed(1)} %  ${alive} survived`,
  );
}
console.log(
  `${'all'.padEnd(18)} ${String(mutants.length).padStart(5)} mutants  ${score(mutants).toFixed(1)} %`,
);

const explained = load(readFileSync('test/mutation/survivors.yaml', 'utf8')).flatMap(
  (group) => group.mutants,
);
const open = [...explained];
const unexplained = mutants.filter(isAlive).filter(({ name }) => {
  const index = open.indexOf(name);
  if (index >= 0) open.splice(index, 1);
  return index < 0;
});
const stale = open.filter((name) => files[name.split(': ')[0]] !== undefined);

for (const { name, mutatorName, location } of unexplained)
  console.log(`    - ${JSON.stringify(name)} # ${mutatorName}, line ${location.start.line}`);
for (const name of stale) console.log(`no longer a survivor: ${name}`);
console.log(
  `${explained.length} survivors explained, ${unexplained.length} not, ${stale.length} no longer there`,
);
process.exitCode = unexplained.length + stale.length > 0 || score(mutants) < leastScore ? 1 : 0;
