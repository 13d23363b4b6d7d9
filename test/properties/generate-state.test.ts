import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.ts';
import { type Diagnostic, type EngineName, generateState, isNmpolicyError } from '../../src/index.ts';
import { validateState } from '../../src/schema/index.ts';
import { type GenerationCase, generationCase } from '../generators/cases.ts';
import { deepFreeze } from '../generators/freeze.ts';
import { networkState } from '../generators/network-states.ts';
import { nmstateCase, nmstateState } from '../generators/nmstate-cases.ts';
import { oddJson } from '../generators/odd-json.ts';
import { keyOrder, reorderKeys } from '../generators/reorder.ts';
import { fingerprint, type Json, type JsonMap } from '../reference/json.ts';
import { generate, now } from './library.ts';
import { settings, timeout } from './settings.ts';

const seeds = fc.noShrink(fc.integer({ min: 0, max: 0xffffffff }));

/** Everything that must not depend on the order of keys: all but the order and the wording of findings. */
function answer(input: GenerationCase): string {
  const outcome = generate(input);
  if (!outcome.ok) return findings(outcome.diagnostics);
  const { warnings, ...result } = outcome.generated;
  return `${fingerprint(result as unknown as Json)}\n${findings(warnings)}`;
}

function findings(diagnostics: readonly Diagnostic[]): string {
  // a cycle is told from its first capture on, and cycles that share a capture may be told as one
  const facts = diagnostics.map(({ code, where, span }) =>
    code === 'capture-cycle' ? code : JSON.stringify([code, where, span]),
  );
  return [...new Set(facts)].sort().join('\n');
}

describe.each<EngineName>(['nmpolicy', 'nmstate'])('engine %s', (engine) => {
  test(
    'anything at all as a document gives a result or an NmpolicyError',
    () => {
      const shapes = fc.oneof(
        oddJson,
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        fc.record({ capture: oddJson, desiredState: oddJson }, { requiredKeys: [] }),
        fc.record({ spec: oddJson, status: oddJson, kind: oddJson }, { requiredKeys: [] }),
        fc.string({ unit: 'binary' }),
      );
      fc.assert(
        fc.property(shapes, shapes, shapes, (policy, currentState, cache) => {
          try {
            generateState(policy, currentState, cache, { engine });
          } catch (error) {
            if (!isNmpolicyError(error)) throw error;
          }
        }),
        settings(3000),
      );
    },
    timeout,
  );

  test(
    'an error has diagnostics, and a message that tells every one of them',
    () => {
      fc.assert(
        fc.property(generationCase, ({ policy, currentState, cache }) => {
          try {
            generateState(policy, currentState, cache, { engine });
          } catch (error) {
            if (!isNmpolicyError(error)) throw error;
            expect(error.diagnostics).not.toEqual([]);
            for (const { code, severity, message, span, text } of error.diagnostics) {
              expect(severity).toBe('error');
              // what a terminal would act on, or could not show, is shown as something else
              const shown = /^[\x20-\x7e]*$/.test(message) ? message : '';
              expect(error.message).toContain(`error[${code}]: ${shown}`);
              if (span === undefined) continue;
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeGreaterThanOrEqual(span.start);
              expect(span.end).toBeLessThanOrEqual(text!.length);
            }
          }
        }),
        settings(1000),
      );
    },
    timeout,
  );

  test(
    'inputs may be frozen',
    () => {
      fc.assert(
        fc.property(generationCase, (input) => {
          const before = fingerprint(input as unknown as Json);
          generate(deepFreeze(input), engine);
          expect(fingerprint(input as unknown as Json)).toBe(before);
        }),
        settings(1000),
      );
    },
    timeout,
  );

  test(
    'the same input gives the same answer',
    () => {
      fc.assert(
        fc.property(generationCase, (input) => {
          expect(generate(structuredClone(input), engine)).toEqual(generate(input, engine));
        }),
        settings(1000),
      );
    },
    timeout,
  );
});

test(
  'the order of keys, the names of captures included, does not count',
  () => {
    fc.assert(
      fc.property(generationCase, keyOrder, (input, order) => {
        const reordered = reorderKeys(input as unknown as Json, order) as unknown as GenerationCase;
        expect(answer(reordered)).toBe(answer(input));
      }),
      settings(2000),
    );
  },
  timeout,
);

test(
  'generating again from the captured states gives the same desired state, whatever the current state is by then',
  () => {
    fc.assert(
      fc.property(generationCase, networkState, ({ policy, currentState, cache }, laterState) => {
        const first = generate({ policy, currentState, cache });
        if (!first.ok) return;
        const { desiredState, capturedStates } = first.generated;
        const later = new Date(now.getTime() + 86_400_000);
        const again = generateState(policy, laterState, capturedStates, { now: later });
        expect(again.desiredState).toEqual(desiredState);
        expect(again.capturedStates).toEqual(capturedStates);
      }),
      settings(2000),
    );
  },
  timeout,
);

test(
  'so does engine nmstate',
  () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, laterSeed) => {
        const input = nmstateCase(seededRandom(seed));
        const first = generate(input, 'nmstate');
        if (!first.ok) return;
        const { desiredState, capturedStates } = first.generated;
        const laterState = nmstateState(seededRandom(laterSeed));
        fc.pre(validateState(laterState).length === 0); // nmstate reads the state whether it needs it or not
        const again = generate(
          { ...input, currentState: laterState, cache: capturedStates as unknown as JsonMap },
          'nmstate',
        );
        expect(again.ok && again.generated.desiredState).toEqual(desiredState);
        expect(again.ok && again.generated.capturedStates).toEqual(capturedStates);
      }),
      settings(1000),
    );
  },
  timeout,
);
