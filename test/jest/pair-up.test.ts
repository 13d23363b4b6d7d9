import { describe, expect, test } from 'vitest';
import { type Random, seededRandom } from '../../bench/random.ts';
import { holds } from '../../src/jest/counterpart.ts';
import { pairUp } from '../../src/jest/pair-up.ts';

const listOf = (length: number, element: (index: number) => unknown): unknown[] =>
  Array.from({ length }, (_, index) => element(index));
const size = 200;

describe('elements that nothing matches are found out without a look at all others', () => {
  const cases: [string, (index: number) => unknown, (index: number) => unknown][] = [
    ['names', (i) => ({ name: `a${i}` }), (i) => ({ name: `b${i}` })],
    ['numbers', (i) => ({ type: 'ethernet', mtu: i }), (i) => ({ type: 'ethernet', mtu: -i - 1 })],
    [
      'what is in lists',
      (i) => ({ ipv4: { address: [{ ip: `10.0.0.${i}` }] } }),
      (i) => ({ ipv4: { address: [{ ip: `10.0.1.${i}`, 'prefix-length': 24 }] } }),
    ],
    [
      'what is deep down',
      (i) => ({ a: [{ b: [{ c: { d: i } }] }] }),
      () => ({ a: [{ b: [{ c: { d: -1 } }] }] }),
    ],
    ['keys', (i) => ({ [`a${i}`]: {} }), (i) => ({ [`b${i}`]: {} })],
    ['keys, of matchers', (i) => ({ [`a${i}`]: expect.anything() }), (i) => ({ [`b${i}`]: 1 })],
    ['kinds', () => ({ a: [] }), () => ({ a: {} })],
    ['scalars', (i) => i, (i) => -i - 1],
    ['bigints', (i) => ({ id: BigInt(i) }), (i) => ({ id: -i - 1 })],
  ];
  test.each(cases)('%s', (_title, expected, given) => {
    let looks = 0;
    const look = (): boolean => looks++ < 0;
    expect(pairUp(listOf(size, expected), listOf(size, given), look).size).toBe(0);
    expect(looks).toBe(size);
  });

  test('which reads each of them a few times only', () => {
    let reads = 0;
    const counting = (mtu: number): object => ({
      get mtu() {
        reads++;
        return mtu;
      },
    });
    const partial = listOf(size, (i) => ({ mtu: -i - 1 }));
    expect(holds(partial, listOf(size, counting))).toBe(false);
    expect(reads).toBeLessThan(20 * size);
  });
});

describe('pairs with few comparisons', () => {
  const equal = { type: 'ethernet' };
  const cases: [string, unknown[], unknown[], number, number][] = [
    ['in another order', listOf(size, (i) => [i]), listOf(size, (i) => [size - 1 - i, -1]), size, 2 * size],
    [
      'many that look alike',
      listOf(size, () => equal),
      [{ type: 'veth' }, ...listOf(size, () => equal)],
      size,
      2 * size,
    ],
    ['more than there are', listOf(2 * size, () => ({})), listOf(size, () => equal), size, size],
    [
      'in vain',
      [...listOf(size, () => ({ a: 1 })), ...listOf(size, () => ({ a: 1, b: [] }))],
      [...listOf(size, () => ({ a: 1, b: [] })), ...listOf(size, () => ({ c: 1 }))],
      size,
      2 * size * size + 3 * size,
    ],
  ];
  test.each(cases)('%s', (_title, partial, actual, pairs, most) => {
    let comparisons = 0;
    const compare = (one: unknown, other: unknown): boolean => {
      comparisons++;
      return holds(one, other);
    };
    expect(pairUp(partial, actual, compare).size).toBe(pairs);
    expect(comparisons).toBeLessThanOrEqual(most);
  });

  test('when all have to move for one', () => {
    const length = 5000;
    const chain = listOf(length, (i) => ({ a: [i, i - 1] }));
    expect(holds([...listOf(length - 1, (i) => ({ a: [i] })), { a: [-1] }], chain)).toBe(true);
  });

  test('of elements with more values than are looked at', () => {
    const element = (last: number) => [...listOf(size, () => 0), last];
    expect(holds([element(1), element(2)], [element(2), element(1)])).toBe(true);
    expect(holds([element(1), element(3)], [element(2), element(1)])).toBe(false);
  });
});

test('nothing in a list counts as null, wherever it stands', () => {
  expect(holds([undefined, undefined, 5], [null, 7, null, 5])).toBe(true);
  expect(holds([expect.not.stringContaining('a'), undefined], [null, 7])).toBe(true);
  expect(holds([null, null], [undefined, 7])).toBe(false);
});

test('every pairing that there is gets found', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 5000; round++) {
    const actual = listOf(random.below(5), () => someValue(random, 3));
    const partial = listOf(random.below(actual.length + 1), () => {
      const like = actual[random.below(actual.length)];
      return random.chance(0.8) ? partOf(random, like) : someValue(random, 3);
    });
    expect([partial, actual, holds(partial, actual)]).toEqual([partial, actual, isPart(partial, actual)]);
  }
});

function someValue(random: Random, levels: number): unknown {
  const kind = random.below(levels > 0 ? 4 : 2);
  if (kind < 2) return [0, 1, 1n, '1', 'a', true, null, Number.NaN][random.below(8)];
  if (kind === 2) return listOf(random.below(4), () => someValue(random, levels - 1));
  return Object.fromEntries(
    listOf(2, () => [['a', 'name'][random.below(2)], someValue(random, levels - 1)]) as [],
  );
}

function partOf(random: Random, value: unknown): unknown {
  if (random.chance(0.1)) return expect.not.stringContaining('a');
  if (Array.isArray(value))
    return value
      .filter(() => random.chance(0.7))
      .map((item) => partOf(random, item))
      .reverse();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => random.chance(0.7));
  return Object.fromEntries(entries.map(([key, item]) => [key, partOf(random, item)]));
}

/** The rule as the guide says it, all ways of pairing tried. */
function isPart(partial: unknown, actual: unknown): boolean {
  if (typeof (partial as { asymmetricMatch?: unknown } | null)?.asymmetricMatch === 'function')
    return (partial as { asymmetricMatch: (value: unknown) => boolean }).asymmetricMatch(actual);
  if (Array.isArray(partial)) return Array.isArray(actual) && pairsIn(partial, actual);
  if (typeof partial !== 'object' || partial === null)
    return (
      Object.is(partial, actual) ||
      (isNumber(partial) && isNumber(actual) && Number(partial) === Number(actual))
    );
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
  const values = actual as Record<string, unknown>;
  return Object.entries(partial).every(([key, value]) => key in values && isPart(value, values[key]));
}

function pairsIn([first, ...rest]: unknown[], actual: unknown[]): boolean {
  if (first === undefined) return true;
  return actual.some(
    (value, position) =>
      isPart(first, value) &&
      pairsIn(
        rest,
        actual.filter((_, other) => other !== position),
      ),
  );
}

const isNumber = (value: unknown): boolean => typeof value === 'number' || typeof value === 'bigint';
