import fc from 'fast-check';
import { EVENT_ID, getScalarValue, parseEvents, type ScalarEvent } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { decodeScalar } from '../../src/yaml/scalar-range.ts';

/**
 * Scalars of every style are made of random pieces and read by js-yaml; ours must decode to the same text, and
 * know for each character which characters of the source made it.
 */
const character = fc.constantFrom(
  'a',
  'Z',
  '0',
  '.',
  '=',
  '-',
  'é',
  '名',
  '🔌',
  'e\u0301',
  '\u2028',
  ':',
  '#',
  '"x"',
);
const space = fc.constantFrom(' ', '  ', '\t', ' \t ');
const indent = fc.constantFrom('  ', '   ', '    ', '  \t');
const breaks = fc
  .tuple(
    fc.constantFrom('', ' ', '\t'),
    fc.array(fc.constantFrom('\n', '\n  \n', '\n \n', '\n\n'), { minLength: 1, maxLength: 3 }),
  )
  .map(([before, list]) => before + list.join(''));
const fold = fc.tuple(breaks, indent).map((parts) => parts.join(''));

const escapeSequence = fc.oneof(
  fc.constantFrom(
    '\\n',
    '\\t',
    '\\"',
    '\\\\',
    '\\/',
    '\\ ',
    '\\0',
    '\\a',
    '\\b',
    '\\v',
    '\\f',
    '\\r',
    '\\e',
    '\\N',
    '\\_',
    '\\L',
    '\\P',
    '\\\t',
  ),
  fc.constantFrom('\\x41', '\\xe9', '\\u00e9', '\\u540D', '\\ud83d\\udd0c', '\\U0001F50C', '\\U00000041'),
  fc.constantFrom('\\U00110000', '\\UFFFFFFFF'),
  indent.map((white) => `\\\n${white}`),
);

const pieces = (...kinds: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.array(fc.oneof(...kinds), { maxLength: 12 }).map((list) => list.join(''));

const blockLine = fc
  .tuple(fc.constantFrom('', ' ', '\t', '  '), pieces(character, space))
  .map((parts) => parts.join(''));
const block = (mark: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', '-', '+'),
      fc.boolean(),
      fc.array(fc.oneof(blockLine, fc.constant('')), { maxLength: 6 }),
      fc.constantFrom('', '\n', '\n\n', '\n  '),
    )
    .map(([chomping, isExplicit, lines, end]) => {
      const indented = lines.map((line) => (line === '' ? '' : `    ${line}`));
      return `${mark}${isExplicit ? '4' : ''}${chomping}\n${indented.join('\n')}${end}`;
    });

const styles: Readonly<Record<string, fc.Arbitrary<string>>> = {
  plain: fc.tuple(fc.constantFrom('x', '名'), pieces(character, space, fold)).map((parts) => parts.join('')),
  'single-quoted': pieces(
    character.map((text) => text.replaceAll("'", "''")),
    space,
    fold,
    fc.constant("''"),
  ).map((text) => `'${text}'`),
  'double-quoted': pieces(
    character.map((text) => text.replaceAll('"', '')),
    space,
    fold,
    escapeSequence,
  ).map((text) => `"${text}"`),
  literal: block('|'),
  folded: block('>'),
};

/** Where the scalar stands; `%` is its place. */
const surroundings = [
  'k: %',
  '%',
  '- %',
  'a:\n  - k: %',
  '\ufeffk: %',
  '{ k: %, l: 1 }',
  '# é\nk: &anchor %',
  'x: 1\n---\nk: !!str %\n',
];
const lineBreaks = ['\n', '\r\n', '\r'];

function scalars(text: string): ScalarEvent[] | undefined {
  try {
    return parseEvents(text, {}).filter((event) => event.type === EVENT_ID.SCALAR);
  } catch {
    return undefined;
  }
}

const decodedEscapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  0: '\0',
  a: '\x07',
  b: '\b',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** What the parser makes of numbers beyond Unicode. */
const beyondUnicode: Record<string, string> = { '00110000': '\udc00\udc00', FFFFFFFF: '\uffff' };

/** What a piece of the source stands for, said without the code under test. */
function meaning(piece: string): string[] {
  if (piece === '') return ['\n'];
  if (/^(\r\n?|\n)$/.test(piece)) return [' ', '\n'];
  if (piece === "''") return ["'"];
  const [, hexadecimal] = /^\\[xuU]([0-9a-fA-F]+)$/.exec(piece) ?? [];
  if (hexadecimal)
    return [beyondUnicode[hexadecimal] ?? String.fromCodePoint(Number.parseInt(hexadecimal, 16))];
  return piece.startsWith('\\') ? [decodedEscapes[piece[1]!] ?? piece[1]!] : [piece];
}

function check(text: string, event: ScalarEvent): void {
  const origins = decodeScalar(text, event);
  expect(origins.text).toBe(getScalarValue(text, event));
  const none = { start: -1, end: -1 };
  let behind = Math.max(0, event.valueStart);
  for (let at = 0; at < origins.text.length; ) {
    const range = origins.rangeOf({ start: at, end: at + 1 }, none);
    let end = at + 1;
    while (end < origins.text.length && range.end > range.start) {
      const next = origins.rangeOf({ start: end, end: end + 1 }, none);
      if (next.start !== range.start || next.end !== range.end) break;
      end++;
    }
    expect(meaning(text.slice(range.start, range.end))).toContain(origins.text.slice(at, end));
    if (text[range.end - 1] === '\r') expect(text[range.end]).not.toBe('\n');
    // what made nothing is white space, or an escaped line break
    expect(text.slice(behind, range.start)).toMatch(/^[\s\\]*$/);
    expect(range.start).toBeGreaterThanOrEqual(behind);
    behind = range.end;
    at = end;
  }
  if (event.valueStart >= 0) expect(text.slice(behind, event.valueEnd)).toMatch(/^[\s\\]*$/);
}

describe('every character of a scalar knows the characters of the source that made it', () => {
  it.each(Object.entries(styles))('%s', (_name, style) => {
    let read = 0;
    fc.assert(
      fc.property(
        style,
        fc.constantFrom(...surroundings),
        fc.constantFrom(...lineBreaks),
        (scalar, around, lineBreak) => {
          const text = around.replace('%', () => scalar).replaceAll('\n', lineBreak);
          const events = scalars(text);
          fc.pre(events !== undefined);
          for (const event of events!) check(text, event);
          read++;
        },
      ),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(300);
  });
});

describe('ranges of a scalar', () => {
  const rangeText = (text: string, span: { start: number; end: number }): string => {
    const event = scalars(text)!.at(-1)!;
    const { start, end } = decodeScalar(text, event).rangeOf(span, {
      start: event.valueStart,
      end: event.valueStart,
    });
    return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
  };
  it.each([
    ['a range over a fold', 'k: a\n  bc', { start: 0, end: 3 }, 'k: ⟦a\n  b⟧c'],
    ['the space of a fold', 'k: a\n  bc', { start: 1, end: 2 }, 'k: a⟦\n⟧  bc'],
    ['an escape as a whole', 'k: "a\\u00e9b"', { start: 1, end: 2 }, 'k: "a⟦\\u00e9⟧b"'],
    ['half of a surrogate pair', 'k: "\\U0001F50C!"', { start: 1, end: 2 }, 'k: "⟦\\U0001F50C⟧!"'],
    [
      'what stands behind a number beyond Unicode',
      'k: "\\UFFFFFFFF!"',
      { start: 1, end: 2 },
      'k: "\\UFFFFFFFF⟦!⟧"',
    ],
    [
      'an empty range behind what precedes it',
      'k: |\n  ab\n  cd\n',
      { start: 3, end: 3 },
      'k: |\n  ab\n⟦⟧  cd\n',
    ],
    ['an empty range at the start', 'k: >-\n  ab\n', { start: 0, end: 0 }, 'k: >-\n  ⟦⟧ab\n'],
    ['an empty range at the end', 'k: "ab"', { start: 2, end: 2 }, 'k: "ab⟦⟧"'],
    ['more than there is', "k: 'a''b'", { start: 1, end: 99 }, "k: 'a⟦''b⟧'"],
    ['an empty scalar', "k: ''", { start: 0, end: 0 }, "k: '⟦⟧'"],
  ])('%s', (_name, text, span, expected) => expect(rangeText(text, span)).toBe(expected));
});
