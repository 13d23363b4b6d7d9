import fc from 'fast-check';

/** What YAML texts are made of, and some that YAML forbids. */
const fragments = [
  ...[
    'capture:',
    'desiredState:',
    'a:',
    'interfaces:',
    'name: ',
    'routes',
    '"eth0"',
    "'up'",
    'state: ',
    'metaInfo: ',
  ],
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    '\t',
    '\r\n',
    '\r',
    '- ',
    '? ',
    ': ',
    '-',
    ':',
    '# x',
    '---\n',
    '\n...\n',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '|',
    '|-\n  ',
    '>\n  ',
    '>+2\n',
    '&x ',
    '*x',
    '<<: ',
    '!',
    '!!str ',
    '!<x> ',
    '!!binary ',
    '%YAML 1.1\n',
  ],
  ...[
    '1',
    '0x1f',
    '1e3',
    '.inf',
    '~',
    'null',
    'true',
    '{{ capture.a }}',
    '"\\u00e9',
    '"',
    "'",
    '`',
    '@',
    '\u0000',
    '\ufeff',
    '\ud800',
    '\u2028',
    '\u0085',
  ],
] as const;

/** Texts that a YAML reader sometimes takes and more often refuses. */
export const yamlText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...fragments), { maxLength: 16 })
  .map((parts) => parts.join(''));

/** A text with one place changed: a part cut out, doubled, or something put in. */
export function damaged(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.nat(10_000), fc.nat(12), fc.nat(2), fc.constantFrom(...fragments))
    .map(([whole, place, length, way, fragment]) => {
      const start = place % (whole.length + 1);
      const middle = whole.slice(start, start + length);
      const put = [fragment, '', middle + middle][way]!;
      return whole.slice(0, start) + put + whole.slice(start + (way === 0 ? 0 : length));
    });
}
