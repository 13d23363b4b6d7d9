import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { type GenerationCase, generationCase } from '../generators/cases.ts';
import { nmstateCase, nmstateState } from '../generators/nmstate-cases.ts';
import { randomPolicy } from '../portability/random-policy.ts';
import { fingerprint, type Json, type JsonMap } from '../reference/json.ts';
import { referenceNmstate } from '../reference/nmstate/generate.ts';
import { generate } from './library.ts';
import { settings, timeout } from './settings.ts';

interface Answer {
  readonly ok: boolean;
  readonly desiredState?: string;
  readonly captured?: string;
}

/** nmstate adds an empty list of interfaces to a state, and it counts as absent. */
function comparable(state: JsonMap): JsonMap {
  const { interfaces = null, ...rest } = state;
  return Array.isArray(interfaces) && interfaces.length === 0 ? rest : state;
}

function answer(desiredState: Json, captured: readonly (readonly [string, Json])[]): Answer {
  const states = captured.map(([name, state]) => [name, comparable(state as JsonMap)]);
  return {
    ok: true,
    desiredState: fingerprint(comparable(desiredState as JsonMap)),
    captured: fingerprint(Object.fromEntries(states)),
  };
}

function libraryAnswer(input: GenerationCase): Answer {
  const outcome = generate(input, 'nmstate');
  if (!outcome.ok) return { ok: false };
  const { desiredState, capturedStates } = outcome.generated;
  return answer(
    desiredState as Json,
    Object.entries(capturedStates).map(([name, { state }]) => [name, state as Json]),
  );
}

function referenceAnswer({ policy, currentState, cache }: GenerationCase): Answer {
  const result = referenceNmstate(policy as unknown as JsonMap, currentState, cache);
  return result.ok ? answer(result.desiredState, Object.entries(result.captured)) : { ok: false };
}

function sameAnswer(input: GenerationCase): void {
  expect({ input, ...libraryAnswer(input) }).toEqual({ input, ...referenceAnswer(input) });
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
