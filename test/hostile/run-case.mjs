// In a process of its own, so that time and memory can be bounded: public functions with one
// hostile input (without HOSTILE=all the three that most callers use). Prints the codes of what the engines refused; ends with status 1 for anything else thrown.
import { pathToFileURL } from 'node:url';
import { documents } from './documents.mjs';
import { texts } from './texts.mjs';

const [bundle, name] = process.argv.slice(2);
const library = await import(pathToFileURL(bundle));
const { checkPolicy, compareEngines, explainPolicy, formatExplanation, generateState, parseYaml, toYaml } =
  library;

function codesOf(task) {
  try {
    task();
    return [];
  } catch (error) {
    if (!library.isNmpolicyError(error)) throw error;
    return [...new Set(error.diagnostics.map(({ code }) => code))];
  }
}

const policy = {
  capture: { a: 'interfaces.name' },
  desiredState: { interfaces: '{{ capture.a.interfaces }}' },
};
const text = texts[name];
const uses =
  text === undefined
    ? [documents[name]]
    : [
        [text, {}],
        [policy, text],
        [policy, {}, text],
      ];
const everything = process.env.HOSTILE === 'all';
const found = new Set();
for (const [used, state, cachedCaptures, limits] of uses) {
  for (const engine of ['nmpolicy', 'nmstate']) {
    const options = { engine, limits };
    const generate = () => generateState(used, state, cachedCaptures, { ...options, portable: everything });
    for (const code of codesOf(() => toYaml(generate().desiredState))) found.add(code);
    codesOf(() => checkPolicy(used, { ...options, portable: true }));
    if (everything)
      codesOf(() => formatExplanation(explainPolicy(used, state, { ...options, cachedCaptures })));
  }
  if (everything) codesOf(() => compareEngines(used, state, { limits, cachedCaptures }));
}
if (text !== undefined) for (const code of codesOf(() => parseYaml(text))) found.add(code);
if ({}.polluted !== undefined) throw new Error('a prototype was changed');
console.log([...found].sort().join(' '));
