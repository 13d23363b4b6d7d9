import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDiagnostics, generateState, isNmpolicyError, parseYaml, toYaml } from '../../src/index.ts';
import { generationCase } from '../generators/cases.ts';
import { damaged, yamlText } from '../generators/yaml-texts.ts';
import { fingerprint, type Json } from '../reference/json.ts';
import { now } from './library.ts';
import { settings, timeout } from './settings.ts';

/** What a call gives, or the codes of what is wrong with its input. */
function answer(call: () => unknown): string {
  try {
    return fingerprint(call() as Json);
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    return error.diagnostics.map(({ code }) => code).join();
  }
}

/** The parts of a result that do not tell how the input was written. */
function generate(policy: unknown, currentState: unknown, cache: unknown): string {
  return answer(() => {
    const { desiredState, capturedStates } = generateState(policy, currentState, cache, { now });
    return { desiredState, capturedStates };
  });
}

/** JSON text in which a `bigint` is written as the integer that it is. */
function toJson(value: unknown): string {
  const marked = JSON.stringify(
    value,
    (_key, part) => (typeof part === 'bigint' ? `integer:${part}` : part),
    2,
  );
  return marked.replaceAll(/"integer:([0-9]+)"/g, '$1');
}

test(
  'documents as YAML text, as JSON text and as data give the same answer',
  () => {
    fc.assert(
      fc.property(generationCase, ({ policy, currentState, cache }) => {
        const expected = generate(policy, currentState, cache);
        expect(generate(toYaml(policy), toYaml(currentState), toYaml(cache))).toBe(expected);
        expect(generate(toJson(policy), toJson(currentState), toJson(cache))).toBe(expected);
      }),
      settings(500),
    );
  },
  timeout,
);

/** Values that are left out stand nowhere in the text, which took places below line 1, column 1. */
const emptyValues: [string, string, string][] = [
  ['capture:\n  a:\n', '', ''],
  ['capture:\n  a: !!str\n', '!', ''],
  ['\ufeff!!str ', '', ''],
];

test(
  'any text as a document gives a result or an NmpolicyError with places in that text',
  () => {
    const policyText = damaged(generationCase.map(({ policy }) => toYaml(policy)));
    const stateText = damaged(generationCase.map(({ currentState }) => toYaml(currentState)));
    const text = fc.oneof({ weight: 4, arbitrary: yamlText }, policyText, stateText);
    fc.assert(
      fc.property(text, text, fc.oneof(yamlText, fc.constant('')), (policy, currentState, cache) => {
        try {
          generateState(policy, currentState, cache);
        } catch (error) {
          if (!isNmpolicyError(error)) throw error;
          expect(formatDiagnostics(error.diagnostics)).toBe(error.message);
          for (const { file } of error.diagnostics) {
            if (file === undefined) continue;
            expect(file.line).toBeGreaterThanOrEqual(1);
            expect(file.column).toBeGreaterThanOrEqual(1);
            const isForward = file.endLine > file.line || file.endColumn >= file.column;
            expect(isForward && file.endLine >= file.line).toBe(true);
            expect(file.column).toBeLessThanOrEqual(file.lines[0]!.length + 1);
          }
        }
      }),
      { ...settings<[string, string, string]>(3000), examples: emptyValues },
    );
  },
  timeout,
);

test(
  'what parseYaml reads, toYaml writes so that parseYaml reads it again',
  () => {
    fc.assert(
      fc.property(fc.oneof(yamlText, damaged(generationCase.map(({ policy }) => toYaml(policy)))), (text) => {
        let value: unknown;
        try {
          value = parseYaml(text);
        } catch (error) {
          if (!isNmpolicyError(error)) throw error;
          return;
        }
        expect(parseYaml(toYaml(value))).toEqual(value);
      }),
      settings(2000),
    );
  },
  timeout,
);
