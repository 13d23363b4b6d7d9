import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import * as jsYaml4 from 'js-yaml-4';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseYaml, toYaml } from '../../src/index.ts';
import { awkwardText, awkwardTexts } from '../generators/awkward-scalars.ts';
import { fingerprint, type Json } from '../reference/json.ts';
import { settings, timeout } from './settings.ts';

/** Readers that people have, in the modes that they use them in. */
const readers: Record<string, (text: string) => unknown> = {
  'js-yaml 5, core schema': (text) => load(text, { schema: CORE_SCHEMA }),
  'js-yaml 5, YAML 1.1 schema': (text) => load(text, { schema: YAML11_SCHEMA }),
  'js-yaml 4, default schema': (text) => jsYaml4.load(text),
  'js-yaml 4, core schema': (text) => jsYaml4.load(text, { schema: jsYaml4.CORE_SCHEMA }),
  'yaml, YAML 1.1': (text) => parse(text, { version: '1.1' }),
  'yaml, YAML 1.2': (text) => parse(text, { version: '1.2' }),
  parseYaml: (text) => parseYaml(text),
};

/** Integers beyond 2^53 have a property of their own. */
const fraction = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number));

const scalar = fc.oneof(
  { weight: 6, arbitrary: awkwardText },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fraction },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
);

/** JSON data whose keys are as awkward as its values. */
const awkwardValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(awkwardText, tie('value')), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

class Route {
  destination = '0.0.0.0/0';
}

/** What is data like any other, though not made of JSON: the value, and what is read back. */
const otherData: readonly [string, unknown, unknown][] = [
  ['data of another realm', runInNewContext('({ a: [1, { b: null }] })'), { a: [1, { b: null }] }],
  ['maps without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ['an instance of a class', [new Route()], [{ destination: '0.0.0.0/0' }]],
  ['a module', Object.assign(Object.create(null), { a: 1, [Symbol.toStringTag]: 'Module' }), { a: 1 }],
  ['a date', [new Date(0)], ['1970-01-01T00:00:00.000Z']],
  ['a date of another realm', [runInNewContext('new Date(0)')], ['1970-01-01T00:00:00.000Z']],
  ['a negative zero', { a: -0 }, { a: 0 }],
  ['undefined', { a: undefined, b: [undefined] }, { b: [null] }],
];

/** Nothing folds, and nothing has an anchor, however often it stands in the value. */
const shared = { name: 'eth0' };

describe.each(Object.entries(readers))('what toYaml writes, %s reads back alike', (_name, read) => {
  test.each(awkwardTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s', (_shown, text) => {
    const value = { value: text, [text]: 1, list: [text, [text]] };
    expect(read(toYaml(value))).toEqual(value);
    expect(read(toYaml(text))).toBe(text);
  });

  test(
    'random values',
    () => {
      fc.assert(
        fc.property(awkwardValue, (value) => {
          expect(fingerprint(read(toYaml(value)) as Json)).toBe(fingerprint(value as Json));
        }),
        settings(1500),
      );
    },
    timeout,
  );

  test.each(otherData)('%s', (_kind, value, expected) => {
    expect(read(toYaml(value))).toEqual(expected);
  });

  test('a value that stands there twice', () => {
    const written = toYaml([shared, { again: shared }]);
    expect(written).not.toMatch(/[&*]/);
    expect(read(written)).toEqual([shared, { again: shared }]);
  });
});

test(
  'integers survive digit for digit',
  () => {
    fc.assert(
      fc.property(fc.bigInt(), (integer) => {
        const inMemory =
          BigInt(Number(integer)) === integer && Number.isSafeInteger(Number(integer))
            ? Number(integer)
            : integer;
        expect(parseYaml(toYaml({ integer }))).toEqual({ integer: inMemory });
        expect(toYaml({ integer })).toBe(`integer: ${integer}\n`);
        expect(toYaml(parseYaml(`integer: ${integer}`))).toBe(`integer: ${integer}\n`);
        expect(toYaml(parseYaml(`{"integer":${integer}}`))).toBe(`integer: ${integer}\n`);
      }),
      settings(1000),
    );
  },
  timeout,
);
