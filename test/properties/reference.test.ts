import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GenerationCase, generationCase } from '../generators/cases.ts';
import { brokenExpression, validExpression } from '../generators/expressions.ts';
import { oddJson } from '../generators/odd-json.ts';
import { fillIn } from '../generators/paths.ts';
import type { Json } from '../reference/json.ts';
import { libraryAnswer, referenceAnswer } from './answers.ts';
import { settings, timeout } from './settings.ts';

test(
  'the library and the reference interpreter give the same answer',
  () => {
    const property = fc.property(generationCase, (input) => {
      expect(libraryAnswer(input)).toEqual(referenceAnswer(input));
    });
    fc.assert(property, settings(5000));
  },
  timeout,
);

test(
  'the library and the reference interpreter take the same texts for expressions and templates',
  () => {
    const pieces = fc.oneof(
      { weight: 3, arbitrary: brokenExpression },
      { weight: 1, arbitrary: validExpression },
    );
    const text = pieces.map((tokens) => fillIn(tokens, () => 'a'));
    const braces = fc.constantFrom(
      ['', ''],
      ['{{', '}}'],
      ['{{ ', ' }}'],
      ['x{{', '}} y'],
      ['{', '}'],
      ['{{', ''],
      ['', '}}'],
    );
    fc.assert(
      fc.property(text, braces, (expression, [open, close]) => {
        const capture = { a: 'routes', b: expression };
        const parsing = { policy: { capture, desiredState: {} }, currentState: {}, cache: {} };
        expect(libraryAnswer(parsing)).toEqual(referenceAnswer(parsing));
        const template = { x: `${open}${expression}${close}` };
        const cached = {
          a: { state: { interfaces: [{ name: 'eth0' }] }, metaInfo: { time: '', version: '0' } },
        };
        const expanding = {
          policy: { capture: { a: 'x' }, desiredState: template },
          currentState: {},
          cache: cached,
        };
        expect(libraryAnswer(expanding)).toEqual(referenceAnswer(expanding));
      }),
      settings(5000),
    );
  },
  timeout,
);

/** Documents whose shape is mostly wrong: a string would be read as YAML, which the reference does not know. */
const oddDocument = oddJson.filter((value) => typeof value !== 'string');

const oddPolicy = fc.record(
  {
    capture: fc.oneof(oddJson, fc.constantFrom<Json>({ a: 'interfaces' }, { a: 'interfaces', b: null }, {})),
    desiredState: oddJson,
    desired: oddJson,
    captures: fc.constant({}),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const oddCacheEntry = fc
  .record(
    {
      state: fc.oneof(oddJson, fc.constant({ interfaces: [] })),
      metaInfo: fc.oneof(
        oddJson,
        fc.record({ time: oddJson }),
        fc.constantFrom({ time: '', version: '0' }, {}),
      ),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .chain((entry) => fc.constantFrom(entry, { State: entry.state ?? null, MetaInfo: entry.metaInfo ?? null }));

const oddCache = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', '__proto__'),
      fc.oneof({ weight: 4, arbitrary: oddCacheEntry }, oddJson),
    ),
    {
      maxLength: 2,
    },
  )
  .map((entries) => Object.fromEntries(entries));

test(
  'the library and the reference interpreter take the same shapes of documents',
  () => {
    const policy = fc.oneof({ weight: 6, arbitrary: oddPolicy }, { weight: 1, arbitrary: oddDocument });
    const state = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: oddDocument });
    const cache = fc.oneof(
      { weight: 2, arbitrary: fc.constant({}) },
      { weight: 2, arbitrary: oddCache },
      { weight: 1, arbitrary: oddDocument },
    );
    fc.assert(
      fc.property(policy, state, cache, (oddPolicyData, currentState, oddCacheData) => {
        const input = {
          policy: oddPolicyData,
          currentState,
          cache: oddCacheData,
        } as unknown as GenerationCase;
        expect(libraryAnswer(input)).toEqual(referenceAnswer(input));
      }),
      settings(3000),
    );
  },
  timeout,
);
