import { expect, it } from 'vitest';
import { isNmpolicyError, toYaml } from '../../src/index.ts';

const cyclic: unknown[] = [];
cyclic.push({ cyclic });
const levels = (count: number): unknown => JSON.parse('['.repeat(count) + ']'.repeat(count));
const sets = Array.from({ length: 20_000 }).reduce<unknown>((inner) => new Set([inner]), 1);

const refused: readonly [string, unknown, string][] = [
  [
    'a value that contains itself',
    cyclic,
    'nesting-limit: the document is nested more than 1000 levels deep',
  ],
  [
    'more levels than the stack may take',
    levels(1001),
    'nesting-limit: the document is nested more than 1000 levels deep',
  ],
  [
    'a function',
    [() => 1],
    "state-shape: this value can't be written as YAML: unacceptable kind of an object to dump [object Function]",
  ],
  [
    'a date that is none',
    { time: new Date('x') },
    "state-shape: this value can't be written as YAML: Invalid time value",
  ],
  [
    'sets in sets',
    sets,
    "state-shape: this value can't be written as YAML: unacceptable kind of an object to dump [object Set]",
  ],
  [
    'bytes',
    [new Uint8Array([1])],
    "state-shape: this value can't be written as YAML: unacceptable kind of an object to dump [object Uint8Array]",
  ],
  [
    'an integer of more digits than are read',
    [-(10n ** 999n)],
    "state-shape: this value can't be written as YAML: an integer of more than 1000 digits",
  ],
];

it.each(refused)('toYaml refuses %s', (_name, value, message) => {
  let caught: unknown;
  try {
    toYaml(value);
  } catch (error) {
    caught = error;
  }
  expect(isNmpolicyError(caught) && caught.diagnostics.map((one) => `${one.code}: ${one.message}`)).toEqual([
    message,
  ]);
});

it('toYaml writes as many levels as it says', () => {
  expect(toYaml(levels(1000))).toContain('- []');
});
