// From text to text: a policy that passes the whole state through, beside reading the same two texts
// and writing the same output with js-yaml alone, or with JSON.parse and JSON.stringify. The policy's text
// is the same for all states, as it is for the nodes of a cluster; the column "new" is for another text
// each time, which has to be read and parsed.
import { dump, load } from 'js-yaml';
import { loadSource } from './load-source.mjs';
import { ratioOf, timeInTurn } from './time-in-turn.mjs';

const sizes = [
  [10, 20],
  [300, 500],
  [1000, 4000],
];

const { generateState, toYaml } = await loadSource('src/index.ts');
const { nodeState } = await loadSource('bench/generate-node-state.ts');

const sections = ['interfaces', 'routes', 'route-rules', 'dns-resolver'];
const policy = {
  capture: Object.fromEntries(sections.map((section) => [section, section])),
  desiredState: Object.fromEntries(
    sections.map((section) => [section, `{{ capture.${section}.${section} }}`]),
  ),
};
const withoutLineBreaks = { noRefs: true, lineWidth: -1 };
const pass = (policyText, text) => generateState(policyText, text).desiredState;

/** More texts than the library knows at a time, all of the same policy. */
function newTexts(text) {
  const texts = Array.from({ length: 50 }, (_, number) => text + ' '.repeat(number));
  let next = 0;
  return () => texts[next++ % texts.length];
}

function tasks(state) {
  const yaml = toYaml(state);
  const json = JSON.stringify(state);
  const yamlPolicy = toYaml(policy);
  const jsonPolicy = JSON.stringify(policy);
  const newYaml = newTexts(yamlPolicy);
  const newJson = newTexts(jsonPolicy);
  return {
    yaml: {
      bytes: yaml.length,
      library: () => toYaml(pass(yamlPolicy, yaml)),
      alone: () => [load(yamlPolicy), dump(load(yaml), withoutLineBreaks)],
      new: () => toYaml(pass(newYaml(), yaml)),
      'library reads': () => pass(yamlPolicy, yaml),
      'alone reads': () => [load(yamlPolicy), load(yaml)],
    },
    json: {
      bytes: json.length,
      library: () => JSON.stringify(pass(jsonPolicy, json)),
      alone: () => [JSON.parse(jsonPolicy), JSON.stringify(JSON.parse(json))],
      new: () => JSON.stringify(pass(newJson(), json)),
      'library reads': () => pass(jsonPolicy, json),
      'alone reads': () => [JSON.parse(jsonPolicy), JSON.parse(json)],
    },
  };
}

/** Small states take little time, and are disturbed the most. */
const roundsFor = (interfaces) => Math.max(15, Math.min(200, 12_000 / interfaces));

const milliseconds = (time) => `${time.toFixed(2)} ms`.padStart(12);

console.log(`Node ${process.version}: least times, their ratio, and the median of the ratios of all rounds`);
console.log('format  interfaces   bytes       alone     library  ratio   rounds  reading     new');
for (const [interfaces, routes] of sizes) {
  const { interfaces: list, routes: table, ...rest } = nodeState(interfaces, routes);
  const state = Object.fromEntries(
    Object.entries({ interfaces: list, routes: table, ...rest }).filter(([key]) => sections.includes(key)),
  );
  for (const [format, { bytes, ...timed }] of Object.entries(tasks(state))) {
    const times = timeInTurn(timed, { rounds: roundsFor(interfaces) });
    const rounds = (left, right) => ratioOf(times[left], times[right]).toFixed(3);
    console.log(
      format.padEnd(8) +
        `${interfaces}`.padStart(10) +
        `${bytes}`.padStart(8) +
        milliseconds(times.alone.least) +
        milliseconds(times.library.least) +
        (times.library.least / times.alone.least).toFixed(3).padStart(7) +
        rounds('library', 'alone').padStart(9) +
        rounds('library reads', 'alone reads').padStart(9) +
        rounds('new', 'alone').padStart(8),
    );
  }
}
