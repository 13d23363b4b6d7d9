import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ValueOrigin } from '../../src/explain/explanation.ts';
import { valueAt } from '../../src/explain/shown-value.ts';
import { type EngineName, explainPolicy, generateState, isNmpolicyError } from '../../src/index.ts';
import { normalizeState } from '../../src/schema/index.ts';
import { generationCase } from '../generators/cases.ts';
import { readCases } from '../harness/cases.ts';
import { settings, timeout } from '../properties/settings.ts';

const word = /^[\p{L}_][\p{L}\p{Nd}_-]*$/u;
const mostReferences = 60;

/** Paths, as they are written in a reference, of the scalars in a state. */
function* scalarPaths(value: unknown, path: string): Iterable<string> {
  if (typeof value !== 'object' || value === null) {
    yield path;
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* scalarPaths(item, `${path}.${index}`);
  } else {
    for (const [key, item] of Object.entries(value)) {
      if (word.test(key)) yield* scalarPaths(item, `${path}.${key}`);
    }
  }
}

function* ends(origins: readonly ValueOrigin[]): Iterable<ValueOrigin> {
  for (const origin of origins) {
    if (origin.from === 'capture') yield* ends(origin.origins);
    else yield origin;
  }
}

/** A policy's captures with a reference to every scalar in them; nothing when they can't be evaluated. */
function withReferences(
  capture: Record<string, string>,
  state: unknown,
  cache: unknown,
  engine: EngineName,
): unknown {
  try {
    const { capturedStates } = generateState({ capture }, state, cache, { engine });
    const paths = Object.entries(capturedStates).flatMap(([name, captured]) =>
      word.test(name) ? [...scalarPaths(captured.state, `capture.${name}`)] : [],
    );
    const values = paths.slice(0, mostReferences).map((path) => `{{ ${path} }}`);
    return values.length > 0 ? { capture, desiredState: { values } } : undefined;
  } catch (error) {
    if (isNmpolicyError(error)) return undefined;
    throw error;
  }
}

/** How many values were followed to the current state; each must be what stands there. */
function followAll(
  capture: Record<string, string>,
  state: unknown,
  cachedCaptures: unknown,
  engine: EngineName,
): number {
  const policy = withReferences(capture, state, cachedCaptures, engine);
  if (policy === undefined) return 0;
  const seen = engine === 'nmstate' ? normalizeState(state) : state;
  let followed = 0;
  for (const { value, origins, reference } of explainPolicy(policy, state, { cachedCaptures, engine })
    .references) {
    const from = [...ends(origins)];
    expect(from.length, reference).toBeGreaterThan(0);
    for (const origin of from) {
      expect(origin.from, `${reference} is a scalar`).not.toBe('created');
      if (origin.from !== 'currentState') continue;
      followed++;
      expect([reference, valueAt(seen, origin.path)]).toEqual([reference, value?.value]);
    }
  }
  return followed;
}

test(
  'engine nmpolicy: the place in the state that a value came from holds that value',
  () => {
    let followed = 0;
    const property = fc.property(generationCase, ({ policy, currentState, cache }) => {
      followed += followAll(policy.capture, currentState, cache, 'nmpolicy');
    });
    fc.assert(property, settings(2000));
    expect(followed).toBeGreaterThan(1000);
  },
  timeout,
);

test('engine nmstate: the place in the state that a value came from holds that value', () => {
  let followed = 0;
  for (const { policy, current, expected } of readCases('test/cases/conformance/nmstate.jsonl')) {
    if (expected.ok) {
      const { capture = {} } = policy as { capture?: Record<string, string> };
      followed += followAll(capture, current, undefined, 'nmstate');
    }
  }
  expect(followed).toBeGreaterThan(1000);
});
