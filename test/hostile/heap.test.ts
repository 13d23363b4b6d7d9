import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { nodeState } from '../../bench/generate-node-state.ts';
import { compilePolicy } from '../../src/index.ts';

const evaluations = 10_000;

test('ten thousand evaluations leave nothing in the heap', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const policy = compilePolicy(readFileSync('examples/bridge-on-default-gateway/policy.yaml', 'utf8'));
  const state = nodeState(10, 20);
  const heapAfter = (count: number): number => {
    for (let call = 0; call < count; call++) policy.generateState(state);
    collect();
    return process.memoryUsage().heapUsed;
  };
  heapAfter(2000);
  const before = heapAfter(2000);
  // what a result weighs is more than 5,000 bytes
  expect((heapAfter(evaluations) - before) / evaluations).toBeLessThan(100);
});
