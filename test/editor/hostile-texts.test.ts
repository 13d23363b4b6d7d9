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
  ['spaces in a broken text', `capture:\n  x: "oops\n  a${' '.repeat(many)}a\n  b: capture.`],
  ['spaces and two line ends', `capture:\n  x: "oops\n  a:${' '.repeat(many)}\u2028a\u2028\n  b: capture.`],
  ['many lines', `capture:\n${'  a: interfaces.name\n'.repeat(2000)}`],
  ['a list that contains itself', 'desiredState: &a [*a, {x: *a}]'],
  ['policies that share a large desired state', sharingPolicies(500, 2000)],
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

  test.each([
    [-1, 0],
    [Number.NaN, 0],
    [1e9, Number.MAX_SAFE_INTEGER],
    [7.5, 7],
  ])('offset %d, which a text does not have, is taken for %d', (offset, meant) => {
    for (const text of ['capture:', 'capture:\n bad: [']) {
      expect(getCompletions(text, offset)).toEqual(getCompletions(text, Math.min(meant, text.length)));
    }
  });

  test('captures of any name are found', () => {
    const text = 'capture:\n  __proto__: interfaces\n  constructor: capture.__proto__';
    expect(getReferences(text, text.length)).toHaveLength(2);
    expect(getCompletions(text, text.length).map(({ label }) => label)).toEqual(['__proto__']);
  });

  test('a capture on a long line is found in a text that does not parse', () => {
    const text = `capture:\n  long: interfaces.name == "${'x'.repeat(many)}"\n  a: capture.\n bad: [\n`;
    const offset = text.indexOf('capture.') + 'capture.'.length;
    expect(getCompletions(text, offset).map(({ label }) => label)).toEqual(['long']);
  });

  test('a text with every character of the private use area has no completions', () => {
    const characters = Array.from({ length: 6400 }, (_, index) => String.fromCharCode(0xe000 + index));
    const text = 'capture:\n  a: interfaces.';
    expect(getCompletions(text, text.length)).not.toEqual([]);
    expect(getCompletions(`${text} # ${characters.join('')}`, text.length)).toEqual([]);
  });
});

function sharingPolicies(policies: number, references: number): string {
  const state = '"{{capture.a}}",'.repeat(references);
  const first = `- capture: &c {a: interfaces}\n  desiredState: &d [${state}]\n`;
  return `kind: List\napiVersion: v1\nitems:\n${first}${'- {capture: *c, desiredState: *d}\n'.repeat(policies)}`;
}

/** A list in a list in a list. */
function nested(depth: number): unknown {
  let list: unknown[] = [];
  for (let level = 0; level < depth; level++) list = [list];
  return list;
}
