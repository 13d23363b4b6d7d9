import { describe, expect, test } from 'vitest';
import { getDiagnostics, toOffset, toPosition } from '../../src/editor/index.ts';

describe('diagnostics', () => {
  /** Text, and for every finding its code and the text that it underlines. */
  const rows: [string, [string, string][]][] = [
    [
      'capture:\n  a: interfaces.name ==\ndesiredState: { description: "{{ capture.a.interfaces }}" }',
      [['unexpected-end', '']],
    ],
    [
      'capture:\r\n  a: "interfaces.n\\u0061me == eth1 "\r\n',
      [
        ['unused-capture', 'a'],
        ['unquoted-string', 'eth1'],
      ],
    ],
    ['\ufeffcaptures: {}', [['unknown-policy-key', 'captures']]],
    ['capture: [\n', [['invalid-yaml', '[']]],
    [
      'capture:\n  b: interfaces\n---\ndesiredState:\n  description: "é {{ capture.b.hostname }}"\n',
      [
        ['unused-capture', 'b'],
        ['unknown-capture', 'b'],
      ],
    ],
  ];
  test.each(rows)('%j', (text, expected) => {
    const found = getDiagnostics(text);
    expect(found.map(({ code, range }) => [code, text.slice(range.start, range.end)])).toEqual(expected);
    for (const { range } of found) {
      expect(range.lines).toEqual({ start: toPosition(text, range.start), end: toPosition(text, range.end) });
    }
  });

  test('related places have ranges, too', () => {
    const text = 'capture:\n  default-gw: routes.running\n  a: capture.defaultgw | routes\n';
    const { related } = getDiagnostics(text).find(({ code }) => code === 'unknown-capture')!;
    expect(related.map(({ range }) => text.slice(range.start, range.end))).toEqual(['default-gw']);
  });

  test('what is about nothing in particular underlines the first line', () => {
    const text = 'capture:\r\n  a: interfaces.\r\n  b: routes.\r\n';
    const found = getDiagnostics(text, { maxFindings: 1 });
    expect(found.map(({ code, range }) => [code, text.slice(range.start, range.end)])).toEqual([
      ['unused-capture', 'a'],
      ['more-findings', 'capture:'],
    ]);
  });
});

describe('positions', () => {
  const text = 'a\nbc\r\nd\re😀f';
  const rows: [number, number, number][] = [
    [0, 0, 0],
    [1, 0, 1],
    [2, 1, 0],
    [4, 1, 2],
    [6, 2, 0],
    [8, 3, 0],
    [11, 3, 3],
    [12, 3, 4],
  ];
  test.each(rows)('offset %i is line %i, character %i', (offset, line, character) => {
    expect(toPosition(text, offset)).toEqual({ line, character });
    expect(toOffset(text, { line, character })).toBe(offset);
  });

  test('beyond the text and beyond a line', () => {
    expect(toPosition(text, 99)).toEqual({ line: 3, character: 4 });
    expect(toOffset(text, { line: 1, character: 99 })).toBe(4);
    expect(toOffset(text, { line: 99, character: 0 })).toBe(text.length);
    expect(toOffset(text, { line: -1, character: 0 })).toBe(0);
    expect(toOffset(text, { line: 1, character: -1 })).toBe(2);
    expect(toOffset(text, { line: Number.POSITIVE_INFINITY, character: 0 })).toBe(text.length);
  });

  test('numbers that are no places', () => {
    expect(toOffset(text, { line: 1, character: Number.NaN })).toBe(2);
    expect(toOffset(text, { line: Number.NaN, character: 1 })).toBe(1);
    expect(toOffset(text, { line: 1.7, character: 1.5 })).toBe(3);
  });
});
