import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import {
  checkPolicy,
  compareEngines,
  type EngineName,
  explainPolicy,
  generateState,
  isNmpolicyError,
} from '../../src/index.ts';
import { normalizeState, validateState } from '../../src/schema/index.ts';
import { type GenerationCase, generationCase } from '../generators/cases.ts';
import { deepFreeze } from '../generators/freeze.ts';
import { nmstateCase } from '../generators/nmstate-cases.ts';
import { withUndefined } from '../generators/undefined-keys.ts';
import { now } from './library.ts';
import { settings, timeout } from './settings.ts';

const seeds = fc.noShrink(fc.integer({ min: 0, max: 0xffffffff }));

/** What a call gives, or what is wrong with its input, as it would be written. */
function answer(call: () => unknown): unknown {
  try {
    return asWritten(call());
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    return asWritten(error.diagnostics);
  }
}

const asWritten = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? `${part}n` : part)));

function answers({ policy, currentState, cache }: GenerationCase, engine: EngineName): unknown {
  return {
    generated: answer(() => generateState(policy, currentState, cache, { now, engine })),
    portable: answer(() => generateState(policy, currentState, cache, { now, engine, portable: true })),
    checked: answer(() => checkPolicy(policy, { engine, portable: true })),
    compared: answer(() => compareEngines(policy, currentState, { now, cachedCaptures: cache })),
    explained: answer(() => explainPolicy(policy, currentState, { engine, cachedCaptures: cache, now })),
    validated: answer(() => validateState(currentState, { likelyMistakes: true })),
    normalized: answer(() => normalizeState(currentState)),
  };
}

const cases: readonly [EngineName, fc.Arbitrary<GenerationCase>][] = [
  ['nmpolicy', generationCase],
  ['nmstate', seeds.map((seed) => nmstateCase(seededRandom(seed)))],
];

describe.each(cases)('engine %s', (engine, input) => {
  test(
    'a key whose value is undefined counts as none, and undefined in a list as null',
    () => {
      fc.assert(
        fc.property(input, seeds, (plain, seed) => {
          const random = seededRandom(seed);
          const { policy, currentState, cache } = plain as never;
          const odd = {
            policy: withUndefined(policy, random),
            currentState: withUndefined(currentState, random),
            cache: withUndefined(cache, random),
          };
          expect(answers(deepFreeze(odd as never), engine)).toEqual(answers(plain, engine));
        }),
        settings(200),
      );
    },
    timeout,
  );
});
