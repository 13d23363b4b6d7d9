// A compiled policy of four captures on states in memory, beside JSON.parse of the same state: how
// the time grows with the state, and what ten thousand evaluations leave in the heap.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadSource } from './load-source.mjs';
import { ratioOf, timeInTurn } from './time-in-turn.mjs';

const sizes = [
  [10, 20],
  [300, 500],
  [3000, 5000],
  [500, 2000],
  [5000, 20000],
];

const { compilePolicy } = await loadSource('src/index.ts');
const { nodeState } = await loadSource('bench/generate-node-state.ts');
const text = readFileSync(
  new URL('../examples/bridge-on-default-gateway/policy.yaml', import.meta.url),
  'utf8',
);

const microseconds = (milliseconds) => `${(milliseconds * 1000).toFixed(1)} µs`.padStart(12);
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`.padStart(9);

for (const engine of ['nmpolicy', 'nmstate']) {
  const policy = compilePolicy(text, { engine });
  console.log(
    `engine ${engine}, Node ${process.version}: least times, their ratio, and the median of the ratios of all rounds`,
  );
  console.log('interfaces  routes   JSON bytes   JSON.parse    evaluate    ratio   rounds');
  for (const [interfaces, routes] of sizes) {
    const json = JSON.stringify(nodeState(interfaces, routes));
    // as a program has it: parsed, not built in place
    const state = JSON.parse(json);
    const { parse, evaluate } = timeInTurn({
      parse: () => JSON.parse(json),
      evaluate: () => policy.generateState(state),
    });
    console.log(
      `${interfaces}`.padStart(10) +
        `${routes}`.padStart(8) +
        `${json.length}`.padStart(13) +
        microseconds(parse.least) +
        microseconds(evaluate.least) +
        percent(evaluate.least, parse.least) +
        percent(ratioOf(evaluate, parse), 1),
    );
  }
}

// What stays in the heap, once everything that can be collected is.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const compiled = compilePolicy(text);
const state = nodeState(10, 20);
const evaluateOften = (count) => {
  for (let call = 0; call < count; call++) compiled.generateState(state);
  collect();
  return process.memoryUsage().heapUsed;
};
evaluateOften(2000);
const before = evaluateOften(2000);
console.log(`heap: ${(evaluateOften(10_000) - before) / 10_000} B an evaluation, over ten thousand`);
