// From text to text: a policy that passes the whole state through, beside reading the same two texts
// and writing the same output with js-yaml alone, or with JSON.parse and JSON.stringify.
import { dump, load } from 'js-yaml';
import { loadSource } from './load-source.mjs';
import { timeInTurn } from './time-in-turn.mjs';

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

function tasks(state) {
  const yaml = toYaml(state);
  const json = JSON.stringify(state);
  const yamlPolicy = toYaml(policy);
  const jsonPolicy = JSON.stringify(policy);
  return {
    yaml: {
      bytes: yaml.length,
      library: () => toYaml(pass(yamlPolicy, yaml)),
      alone: () => [load(yamlPolicy), dump(load(yaml), withoutLineBreaks)],
      'library reads': () => pass(yamlPolicy, yaml),
      'alone reads': () => [load(yamlPolicy), load(yaml)],
    },
    json: {
      bytes: json.length,
      library: () => JSON.stringify(pass(jsonPolicy, json)),
      alone: () => [JSON.parse(jsonPolicy), JSON.stringify(JSON.parse(json))],
      'library reads': () => pass(jsonPolicy, json),
      'alone reads': () => [JSON.parse(jsonPolicy), JSON.parse(json)],
    },
  };
}

const milliseconds = (time) => `${time.toFixed(2)} ms`.padStart(12);

console.log(`Node ${process.version}: least times, and the ratios of least times and of medians`);
console.log('format  interfaces   bytes       alone     library  ratio  medians  reading');
for (const [interfaces, routes] of sizes) {
  const { interfaces: list, routes: table, ...rest } = nodeState(interfaces, routes);
  const state = Object.fromEntries(
    Object.entries({ interfaces: list, routes: table, ...rest }).filter(([key]) => sections.includes(key)),
  );
  for (const [format, { bytes, ...timed }] of Object.entries(tasks(state))) {
    const times = timeInTurn(timed, { rounds: interfaces > 300 ? 15 : 40 });
    const ratio = (left, right, which) => (times[left][which] / times[right][which]).toFixed(3);
    console.log(
      format.padEnd(8) +
        `${interfaces}`.padStart(10) +
        `${bytes}`.padStart(8) +
        milliseconds(times.alone.least) +
        milliseconds(times.library.least) +
        ratio('library', 'alone', 'least').padStart(7) +
        ratio('library', 'alone', 'median').padStart(9) +
        ratio('library reads', 'alone reads', 'least').padStart(9),
    );
  }
}
