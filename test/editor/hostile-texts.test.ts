import { describe, expect, test } from 'vitest';
import { getCompletions, getDefinition, getHover, getReferences, rename } from '../../src/editor/index.ts';

const many = 50_000;

/** Texts that take long, or overflow the stack, when something grows faster than they do. */
const rows: [string, string][] = [
  ['lists in lists', `desiredState: ${'['.repeat(many)}`],
  ['lists in lists, closed', `desiredState: ${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['dashes', '- '.repeat(many)],
  ['spaces', `capture:\n  a${' '.repeat(many)}`],
  ['quotes', `capture:\n  a: ${'"'.repeat(many)}`],
  ['braces of templates', `desiredState:\n  description: "${'{{ '.repeat(many)}"`],
  ['a long path', `capture:\n  a: ${'a.'.repeat(many)}`],
  ['many lines', `capture:\n${'  a: interfaces.name\n'.repeat(2000)}`],
  ['a list that contains itself', 'desiredState: &a [*a, {x: *a}]'],
  ['keys of every object', 'capture:\n  __proto__: interfaces\n  constructor: capture.__proto__'],
];

describe('hostile texts are answered at once', () => {
  test.each(rows)(
    '%s',
    (_, text) => {
      const state = { interfaces: nested(20_000), routes: null };
      for (const offset of [text.length, text.length >> 1]) {
        const begin = performance.now();
        expect(Array.isArray(getCompletions(text, offset, { state }))).toBe(true);
        getHover(text, offset, { state });
        getDefinition(text, offset);
        getReferences(text, offset);
        rename(text, offset, 'b');
        expect(performance.now() - begin).toBeLessThan(5000);
      }
    },
    20_000,
  );

  test('captures of any name are found', () => {
    const text = 'capture:\n  __proto__: interfaces\n  constructor: capture.__proto__';
    expect(getReferences(text, text.length)).toHaveLength(2);
    expect(getCompletions(text, text.length).map(({ label }) => label)).toEqual(['__proto__']);
  });
});

/** A list in a list in a list. */
function nested(depth: number): unknown {
  let list: unknown[] = [];
  for (let level = 0; level < depth; level++) list = [list];
  return list;
}
