import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { type GenerationCase, generationCase } from '../generators/cases.ts';
import { nmstateCase, nmstateState } from '../generators/nmstate-cases.ts';
import { randomPolicy } from '../portability/random-policy.ts';
import { libraryAnswer, referenceAnswer } from './answers.ts';
import { settings, timeout } from './settings.ts';

function sameAnswer(input: GenerationCase): void {
  expect({ input, ...libraryAnswer(input, 'nmstate') }).toEqual({
    input,
    ...referenceAnswer(input, 'nmstate'),
  });
}

const seeds = fc.noShrink(fc.integer({ min: 0, max: 0xffffffff }));

test(
  "engine nmstate and its reference interpreter agree about nmstate's oddities",
  () => {
    const property = fc.property(seeds, (seed) => sameAnswer(nmstateCase(seededRandom(seed))));
    fc.assert(property, settings(2000));
  },
  timeout,
);

test(
  'engine nmstate and its reference interpreter agree about policies that have to do with a state',
  () => {
    const property = fc.property(seeds, (seed) => {
      const random = seededRandom(seed);
      const currentState = nmstateState(random);
      const policy = randomPolicy(random, currentState) as GenerationCase['policy'];
      sameAnswer({ policy, currentState, cache: {} });
    });
    fc.assert(property, settings(1000));
  },
  timeout,
);

test(
  'engine nmstate and its reference interpreter agree about policies of the other engine',
  () => {
    const property = fc.property(generationCase, seeds, (input, seed) => {
      const random = seededRandom(seed);
      const { policy, currentState, cache } = input;
      const isFitting = random.chance(0.7);
      sameAnswer({
        policy: isFitting ? { ...policy, desiredState: {} } : policy,
        currentState: isFitting ? nmstateState(random) : currentState,
        cache,
      });
    });
    fc.assert(property, settings(1000));
  },
  timeout,
);
