import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineDiff } from '../../src/jest/line-diff.ts';

describe('lineDiff', () => {
  const cases: [title: string, before: string, after: string, diff: string][] = [
    ['a change', 'a\nb\nc\n', 'a\nx\nc\n', '  a\n- b\n+ x\n  c'],
    ['an addition', 'a\n', 'a\nb\n', '  a\n+ b'],
    ['a removal', 'a\nb\n', 'b\n', '- a\n  b'],
    ['far lines are left out', '1\n2\n3\n4\n5\n6\n', '1\n2\n3\n4\n5\nx\n', '  …\n  3\n  4\n  5\n- 6\n+ x'],
    ['also behind', '1\n2\n3\n4\n5\n6\n', 'x\n2\n3\n4\n5\n6\n', '- 1\n+ x\n  2\n  3\n  4\n  …'],
    ['the longest common part stays', 'a\nb\nc\nd\n', 'b\nx\nd\n', '- a\n  b\n- c\n+ x\n  d'],
  ];
  test.each(cases)('%s', (_title, before, after, diff) => {
    expect(lineDiff(before, after)).toBe(diff);
  });

  const line = fc.constantFrom('a', 'b', 'c', '');
  test('tells both texts', () => {
    const lines = fc.array(line, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const shown = lineDiff(`${before.join('\n')}\n`, `${after.join('\n')}\n`).split('\n');
        const side = (mark: string): string[] =>
          shown.filter((text) => text.startsWith(mark) || text.startsWith(' ')).map((text) => text.slice(2));
        if (before.join('\n') === after.join('\n')) return;
        expect(side('-')).toEqual(before);
        expect(side('+')).toEqual(after);
      }),
    );
  });

  test('gives up on texts that would take too long, and still shows both', () => {
    const many = (mark: string): string =>
      Array.from({ length: 3000 }, (_, row) => `${mark}${row}`).join('\n');
    const shown = lineDiff(many('a'), many('b')).split('\n');
    expect(shown).toHaveLength(6000);
    expect([shown[0], shown[3000]]).toEqual(['- a0', '+ b0']);
  });
});
