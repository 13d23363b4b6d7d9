import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../src/index.ts';
import { underlined } from '../harness/underlined.ts';
import { good } from './good-policy.ts';

describe('checkPolicy never throws, and points into the text', () => {
  const inside = (text: string): void => {
    for (const portable of [false, true]) {
      const found = checkPolicy(text, { portable });
      for (const { file, related = [] } of found) {
        // throws for a place outside the text
        underlined(
          text,
          [file, ...related.map((place) => place.file)].filter((place) => place !== undefined),
        );
      }
      expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
    }
  };
  const edit = fc.tuple(
    fc.nat(good.length),
    fc.nat(3),
    fc.constantFrom(
      '',
      '"',
      "'",
      '{',
      '{{',
      ':',
      ': ',
      '\t',
      '|',
      '\n',
      ' ',
      '- ',
      '&a ',
      '*a',
      '名',
      '\\',
      '==',
      '#',
      '\r',
      '\0',
    ),
  );

  it('of a policy with random edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        inside(
          edits.reduce(
            (text, [at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed),
            good,
          ),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), inside), { numRuns: 200 });
  });

  it('of any data', () => {
    fc.assert(
      fc.property(
        fc.object({
          key: fc.constantFrom(
            'capture',
            'desiredState',
            'spec',
            'kind',
            'apiVersion',
            'items',
            '__proto__',
            'a',
          ),
        }),
        (data) => {
          expect(() => checkPolicy(data, { portable: true })).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
