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

  test('compares a bigint with a number', () => {
    expect(holds({ a: 1n }, { a: 1 })).toBe(true);
  });

  test('survives hostile keys', () => {
    const hostile = JSON.parse('{"__proto__": {"a": 1}}');
    expect(holds(hostile, {})).toBe(false);
    expect(holds(hostile, JSON.parse('{"__proto__": {"a": 1, "b": 2}}'))).toBe(true);
    expect(Object.keys(settle(hostile, {}) as object)).toEqual(['__proto__']);
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
