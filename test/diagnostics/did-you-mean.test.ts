import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestName, editDistance } from '../../src/diagnostics/did-you-mean.ts';

/** The definition of the distance, word for word. */
function slowDistance(left: string, right: string): number {
  const at = (row: number, column: number): number => {
    if (row === 0 || column === 0) return row + column;
    const isSame = left[row - 1] === right[column - 1];
    const costs = [
      at(row - 1, column) + 1,
      at(row, column - 1) + 1,
      at(row - 1, column - 1) + (isSame ? 0 : 1),
    ];
    if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
      costs.push(at(row - 2, column - 2) + 1);
    return Math.min(...costs);
  };
  return at(left.length, right.length);
}

describe('the closest name', () => {
  it.each([
    ['captures', ['capture', 'desiredState'], 'capture'],
    ['defaultgw', ['default-gw', 'default'], 'default-gw'],
    ['nmae', ['name', 'type'], 'name'],
    ['DESIREDSTATE', ['desiredState'], 'desiredState'],
    ['a', ['b'], undefined],
    ['ab', ['ac', 'ad'], 'ac'],
    ['name', ['name'], undefined],
    ['', ['a'], undefined],
    ['firewall', ['interfaces', 'routes'], undefined],
    ['x'.repeat(101), ['x'.repeat(100)], undefined],
    ['x'.repeat(100), ['x'.repeat(99)], 'x'.repeat(99)],
  ])('of %s among %j', (name, candidates, expected) => expect(closestName(name, candidates)).toBe(expected));

  it('is looked for among the first thousand', () => {
    const others = Array.from({ length: 1000 }, (_, number) => `${number}`);
    expect(closestName('name', [...others.slice(1), 'nam'])).toBe('nam');
    expect(closestName('name', [...others, 'nam'])).toBeUndefined();
  });

  it('has the distance that the definition gives, or the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 7 }), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(limit, slowDistance(left, right)));
      }),
    );
  });
});
