import { describe, expect, test } from 'vitest';
import { counterpart, holds } from '../../src/jest/counterpart.ts';
import { settle } from '../../src/jest/expected-state.ts';

describe('holds', () => {
  const cases: [partial: unknown, actual: unknown, boolean][] = [
    [{}, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, {}, false],
    [{ a: undefined }, {}, true],
    [{ a: null }, {}, false],
    [{ a: null }, { a: null, b: 1 }, true],
    [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }, true],
    [{ a: { b: 1 } }, { a: 1 }, false],
    [{ constructor: undefined }, {}, true],
    [{ toString: expect.anything() }, {}, false],
    [[], [1, 2], true],
    [[], {}, false],
    [{}, [], false],
    [[2, 1], [1, 2, 3], true],
    [[1, 1], [1, 2], false],
    [[1, 1], [1, 2, 1], true],
    [[{ a: 1 }, { a: 1, b: 2 }], [{ a: 1, b: 2 }, { a: 1 }], true],
    // the first could take any of them, the last only the first: somebody has to move
    [[{}, { a: 1 }, { b: 1 }], [{ a: 1, b: 1 }, { a: 1 }, { c: 1 }], true],
    [[{ a: 1 }, { b: 1 }, { b: 1 }], [{ a: 1, b: 1 }, { a: 1 }, { c: 1 }], false],
    [
      [[1], [2]],
      [
        [2, 3],
        [3, 1],
      ],
      true,
    ],
    [[expect.any(Number)], ['a', 1], true],
    [[expect.any(Number)], ['a'], false],
    [{ a: expect.any(Number) }, { a: 'x' }, false],
    ['a', 'a', true],
    ['a', 'b', false],
  ];
  test.each(cases)('%j in %j', (partial, actual, expected) => {
    expect(holds(partial, actual)).toBe(expected);
  });

  const negated: [string, unknown][] = [
    ['not.objectContaining', expect.not.objectContaining({ a: 1 })],
    ['not.arrayContaining', expect.not.arrayContaining([1])],
    ['not.stringContaining', expect.not.stringContaining('a')],
    ['not.stringMatching', expect.not.stringMatching('a')],
    ['not.closeTo', expect.not.closeTo(1)],
    ['one that matches nothing but what is missing', { asymmetricMatch: (k: unknown) => k === undefined }],
  ];
  test.each(negated)('no matcher matches a missing key, as in toMatchObject: %s', (_title, k) => {
    const pairs = [
      [{ k }, { a: 1 }],
      [{ b: { k } }, { b: {} }],
      [{ b: { k } }, { b: 1 }],
      [[{ k }], [{}]],
      [
        [{ k }, { k }],
        [{ k: 'b' }, { a: 1 }],
      ],
      [[k], []],
    ];
    for (const [partial, actual] of pairs) {
      expect(holds(partial, actual)).toBe(false);
      expect(() => expect(actual).toMatchObject(partial as object)).toThrow();
    }
    // which counts as missing here
    expect(holds({ k }, { k: undefined })).toBe(false);
  });

  test('compares a bigint with a number', () => {
    expect(holds({ a: 1n }, { a: 1 })).toBe(true);
  });

  test('survives hostile keys', () => {
    const hostile = JSON.parse('{"__proto__": {"a": 1}}');
    expect(holds(hostile, {})).toBe(false);
    expect(holds(hostile, JSON.parse('{"__proto__": {"a": 1, "b": 2}}'))).toBe(true);
    expect(Object.keys(settle(hostile, {}) as object)).toEqual(['__proto__']);
  });

  const named = { asymmetricMatch: () => true, name: 'of a matcher', sample: 5 };
  const callable = Object.assign(() => false, { asymmetricMatch: () => true });
  test.each<[string, unknown, unknown, boolean]>([
    ['a bigint', { a: 1n }, { a: 1 }, true],
    ['.nan', { a: Number.NaN }, { a: Number.NaN }, true],
    ['a text for a number', { a: '1' }, { a: 1 }, false],
    ['a text for a list', { a: '1' }, { a: [1] }, false],
    ['a text for a map', { a: 'x' }, { a: Object.create(null) }, false],
    ['a number for null', { a: 0 }, { a: null }, false],
    ['a number for nothing', { a: 0 }, {}, false],
    ['a key without a value', { a: undefined }, { a: 1 }, true],
    ['a matcher with a name', named, { name: 'a', sample: 4 }, true],
    ['a matcher that is a function', { a: callable }, { a: 1 }, true],
    ['another number below', { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, false],
    [
      'another number far below',
      { a: { b: { c: { d: { e: 1 } } } } },
      { a: { b: { c: { d: { e: 2 } } } } },
      false,
    ],
  ])('in a list, %s', (_title, partial, actual, expected) => {
    expect(holds([partial], [actual])).toBe(expected);
    expect(holds([partial], [{ other: 1 }, actual])).toBe(expected);
  });

  test('finds partners in long lists of elements that have neither names nor order', () => {
    const list = Array.from({ length: 1000 }, (_, id) => ({ up: true, config: { id } }));
    expect(holds([...list].reverse(), list)).toBe(true);
    expect(holds([...list].reverse(), [{ up: true, config: { id: -1 } }, ...list.slice(1)])).toBe(false);
  });

  test('finds partners in long lists', () => {
    const list = Array.from({ length: 300 }, (_, id) => ({ id, name: `eth${id}` }));
    expect(
      holds(
        [...list].reverse().map(({ name }) => ({ name })),
        list,
      ),
    ).toBe(true);
  });
});

describe('an element that nothing matches is shown beside', () => {
  const actual = [
    { name: 'a', mtu: 1 },
    { name: 'b', mtu: 2, state: 'up' },
  ];
  const cases: [string, object[], object[]][] = [
    ['the one of its name', [{ name: 'b', mtu: 3 }], [{ name: 'b', mtu: 2 }]],
    ['one that is left over', [{ name: 'c' }, { name: 'a', mtu: 3 }], [{ name: 'b' }, { name: 'a', mtu: 1 }]],
    [
      'nothing when none is left',
      [{ name: 'c' }, { name: 'b' }, { name: 'a' }],
      [{ name: 'b' }, { name: 'a' }],
    ],
    [
      'one of its name that is not taken yet',
      [
        { name: 'a', mtu: 8 },
        { name: 'a', mtu: 9 },
      ],
      [
        { name: 'a', mtu: 1 },
        { name: 'b', mtu: 2 },
      ],
    ],
  ];
  test.each(cases)('%s', (_title, partial, expected) => {
    expect(counterpart(partial, actual)).toEqual(expected);
  });
});

test('pairs elements of one name, the next with the next', () => {
  const named = (mtu: number) => ({ name: 'eth0', mtu });
  expect(holds([named(2), named(1)], [named(1), named(2)])).toBe(true);
  expect(counterpart([named(3), named(1)], [named(1), named(2)])).toEqual([named(2), named(1)]);
});
