import { describe, expect, test } from 'vitest';
import { generateState, isNmpolicyError } from '../../src/index.ts';

/** Code, message and place of all that an error tells. */
function findingsOf(error: unknown): unknown {
  if (!isNmpolicyError(error)) throw error;
  return error.diagnostics.map(({ code, message, span }) => [code, message, [span!.start, span!.end]]);
}

/** The state that `a` captures. */
const captured = (capture: Record<string, string>, state: unknown): unknown =>
  generateState({ capture }, state).capturedStates.a!.state;

const long = 12345678901234567890n;

/** Values that stand in lists, so that only the lists are compared by kind. */
const equalities: readonly (readonly [unknown, unknown, boolean])[] = [
  [[1, 2], [1, 2], true],
  [[1, 2], [1], false],
  [[1], [1, 2], false],
  [[1, 2], [1, 3], false],
  [[1, 2], [3, 2], false],
  [[], [], true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [{ a: 1, b: 1 }, { a: 1, c: 1 }, false],
  [{ a: 1, b: 1 }, { a: 2, b: 1 }, false],
  [{ a: undefined }, { b: undefined }, true],
  [{ a: undefined, b: 1 }, { b: 1 }, true],
  [{ a: undefined }, { a: null }, false],
  [[undefined], [null], true],
  [Array(1), [null], true],
  [Array(1), [1], false],
  [[1], Array(1), false],
  [[undefined], ['undefined'], false],
  [{}, [], false],
  [[], {}, false],
  [{ 0: 1 }, [1], false],
  [{}, null, false],
  [{}, 'x', false],
  [[], 'x', false],
  [null, null, true],
  [null, 'null', false],
  [null, 0, false],
  ['5', 5, false],
  [5, '5', false],
  [true, 1, false],
  [0, false, false],
  ['', 0, false],
  [5, 5n, true],
  [5n, 5, true],
  [5n, 6, false],
  [long, BigInt(String(long)), true],
  [long, Number(long), false],
  ['5', 5n, false],
  [5n, '5', false],
  [1.5, 1.5, true],
  [Number.NaN, Number.NaN, true],
  [Number.NaN, 0, false],
  [0, -0, true],
];

describe('deep equality', () => {
  test.each(equalities)('%o and %o: %s', (left, right, expected) => {
    const state = { left: [left], right: [right] };
    const equal = captured({ a: 'left == capture.b.right', b: 'right' }, state);
    expect(equal).toEqual(expected ? state : {});
    const unequal = captured({ a: 'left != capture.b.right', b: 'right' }, state);
    expect(unequal).toEqual(expected ? {} : state);
  });

  test.each([
    ['strings', 'x', 'y'],
    ['booleans', true, false],
    ['numbers', 1, 2],
    ['long integers', long, long + 1n],
  ])('%s', (_, one, other) => {
    for (const right of [one, other]) {
      const state = { left: one, right };
      const expected = right === one;
      expect(captured({ a: 'left == capture.b.right', b: 'right' }, state)).toEqual(expected ? state : {});
      expect(captured({ a: 'left != capture.b.right', b: 'right' }, state)).toEqual(expected ? {} : state);
    }
  });
});

const eth0 = { name: 'eth0', ipv4: { address: [{ ip: '192.0.2.1', length: 24 }, { ip: '192.0.2.2' }] } };
const state = { interfaces: [eth0], empty: [], text: 'x' };

const rows: readonly (readonly [string, string, unknown, unknown])[] = [
  [
    'a path filter through an index in a nested list keeps its neighbours',
    'interfaces.ipv4.address.0.ip',
    state,
    { interfaces: [{ ...eth0, ipv4: { address: [{ ip: '192.0.2.1' }, { ip: '192.0.2.2' }] } }] },
  ],
  [
    'through the second one, too',
    'interfaces.ipv4.address.1.ip',
    state,
    { interfaces: [{ ...eth0, ipv4: { address: [{ ip: '192.0.2.1', length: 24 }, { ip: '192.0.2.2' }] } }] },
  ],
  [
    'a comparison through an index keeps the element whole',
    'interfaces.ipv4.address.0.ip == "192.0.2.1"',
    state,
    { interfaces: [eth0] },
  ],
  ['an index just past the end replaces nothing', 'interfaces.1 := "x"', state, state],
  ['an index past the end replaces nothing on the way', 'interfaces.1.name := "x"', state, state],
  ['an index far past the end, either', 'interfaces.7.name := null', state, state],
  [
    'an index of an element replaces it',
    'interfaces.0 := "x"',
    state,
    { interfaces: ['x'], empty: [], text: 'x' },
  ],
  [
    'an element that is null is no map, and told where it is',
    'list.name == "x"',
    { list: [{ name: 'y' }, null] },
    [
      [
        'invalid-type',
        'invalid type: step `name` needs a map or a list, but at `list.1` stands null',
        [5, 9],
      ],
    ],
  ],
  [
    'an element that is a text, either',
    'list.name == "x"',
    { list: [{ name: 'x' }, 'y'] },
    [
      [
        'invalid-type',
        'invalid type: step `name` needs a map or a list, but at `list.1` stands the string `"y"`',
        [5, 9],
      ],
    ],
  ],
  [
    'a text on the way of a replacement is told with the number of its element',
    'interfaces.0.name.first := "x"',
    state,
    [
      [
        'invalid-type',
        'invalid type: step `first` needs a map or a list, but at `interfaces.0.name` stands the string `"eth0"`',
        [18, 23],
      ],
    ],
  ],
  [
    'undefined, which only data can have, is null where a reference leads',
    'text == capture.b.list.0',
    { ...state, list: [undefined] },
    [
      [
        'null-value',
        '`capture.b.list.0` is null, and nothing can be compared with null or replaced by it',
        [8, 24],
      ],
    ],
  ],
  [
    'a hole in a list is null, which nothing can be set in',
    'list.x := "y"',
    { list: Array(1) },
    [['invalid-type', 'invalid type: step `x` needs a map or a list, but at `list.0` stands null', [5, 6]]],
  ],
  [
    'a hole in a list stays when another element is removed',
    'list.0 := null',
    { list: Array(2) },
    { list: [undefined] },
  ],
  [
    'a key without a value is none',
    'text == capture.b.nothing',
    { text: 'x', nothing: undefined },
    [['unknown-step', 'there is no `nothing` in the state of capture `b`', [18, 25]]],
  ],
];

describe('an expression', () => {
  test.each(rows)('%s', (_name, expression, current, expected) => {
    const all = { state: current as never };
    const before = structuredClone(current);
    try {
      const { capturedStates } = generateState({ capture: { a: expression, b: 'b' } }, current, { b: all });
      expect(capturedStates.a!.state).toEqual(expected);
    } catch (error) {
      expect(findingsOf(error)).toEqual(expected);
    }
    expect(current).toEqual(before);
  });
});

describe('states that are merged', () => {
  const conflict = (place: string, left: string, right: string): unknown => [
    [
      'merge-conflict',
      `at \`${place}\` stands ${left} on one side of \`+\` and ${right} on the other`,
      [0, 21],
    ],
  ];
  const merges: readonly (readonly [string, unknown, unknown, unknown])[] = [
    ['lists', [1], [2], [1, 2]],
    ['maps', { x: 1, z: 3 }, { y: 2, z: 3 }, { x: 1, z: 3, y: 2 }],
    ['equal texts', 'x', 'x', 'x'],
    ['equal numbers', 5, 5n, 5],
    ['null', null, null, null],
    ['undefined and a text', { x: undefined }, { x: 'y' }, { x: 'y' }],
    ['a text and undefined', { x: 'y' }, { x: undefined }, { x: 'y' }],
    ['a map and a text', { x: 1 }, 'xy', conflict('s', 'a map with 1 key', 'the string `"xy"`')],
    ['a text and a map', 'xy', { x: 1 }, conflict('s', 'the string `"xy"`', 'a map with 1 key')],
    ['a map and a list', { x: 1 }, [1], conflict('s', 'a map with 1 key', 'a list of 1 element')],
    ['a list and a map', [1], {}, conflict('s', 'a list of 1 element', 'an empty map')],
    ['an empty map and an empty list', {}, [], conflict('s', 'an empty map', 'an empty list')],
    ['null and a map', null, { x: 1 }, conflict('s', 'null', 'a map with 1 key')],
    [
      'other texts in maps',
      { x: { y: 1 } },
      { x: { y: 2 } },
      conflict('s.x.y', 'the number `1`', 'the number `2`'),
    ],
  ];

  test.each(merges)('%s', (_name, left, right, expected) => {
    const cache = { b: { state: { s: left } }, c: { state: { s: right } } };
    try {
      const merged = generateState({ capture: { a: 'capture.b + capture.c', b: 'b', c: 'c' } }, {}, cache);
      expect(merged.capturedStates.a!.state).toEqual({ s: expected });
    } catch (error) {
      expect(findingsOf(error)).toEqual(expected);
    }
  });
});

test.each([
  ['null', null],
  ['null', undefined],
  ['a map with 1 key', { a: 1 }],
  ['an empty list', []],
])('%s can not stand inside a text', (words, value) => {
  const policy = { capture: { b: 'b' }, desiredState: { x: 'a{{ capture.b.s.0 }}' } };
  expect(() => generateState(policy, {}, { b: { state: { s: [value] } } as never })).toThrow(
    `\`capture.b.s.0\` is ${words} and can't stand inside a text`,
  );
});

test('a capture that matched nothing stands as a whole for an empty map', () => {
  const policy = { capture: { a: 'nothing' }, desiredState: { x: '{{ capture.a }}' } };
  expect(generateState(policy, {}).desiredState).toEqual({ x: {} });
});

test('a key without a value is not proposed for one that is missing', () => {
  const policy = { capture: { b: 'b' }, desiredState: { x: '{{ capture.b.mtv }}' } };
  const cache = { b: { state: { mtu: undefined, mac: 1 } } };
  try {
    generateState(policy, {}, cache as never);
    expect.unreachable();
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    expect(error.diagnostics.map(({ help }) => help)).toEqual(['there is `mac`']);
  }
});

test('a capture that another one needs first is evaluated once', () => {
  const { warnings } = generateState({ capture: { b: 'capture.a | x', a: 'nothing' } }, {});
  expect(warnings.map(({ where }) => where!.path.join('.'))).toEqual(['capture.b', 'capture.a']);
});
