import { describe, expect, it } from 'vitest';
import { type Diagnostic, formatDiagnostics } from '../../src/index.ts';

const finding = (more: Partial<Diagnostic>): Diagnostic => ({
  code: 'unknown-capture',
  severity: 'error',
  message: 'no capture is named `x`',
  ...more,
});

/** A finding in one line of a file: `⟦` and `⟧` stand around what it is about. */
function inLine(line: number, marked: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const [before, inside, after] = marked.split(/[⟦⟧]/) as [string, string, string];
  const column = before.length + 1;
  const lines = [before + inside + after];
  const file = { name: 'policy.yaml', line, column, endLine: line, endColumn: column + inside.length, lines };
  return finding({ file, ...more });
}

const texts: readonly (readonly [string, Diagnostic, string])[] = [
  [
    'everything a finding can have',
    {
      ...inLine(6, '    ==capture.⟦defaultgw⟧.routes.running.0.next-hop-interface'),
      message: 'no capture is named `defaultgw`',
      note: 'not defined in this policy',
      help: 'did you mean `default-gw`?',
      where: { document: 'policy', path: ['capture', 'base-routes'], capture: 'base-routes' },
      related: [
        {
          message: 'similar name defined here',
          ...(inLine(2, '  ⟦default-gw⟧: routes.running.destination=="0.0.0.0/0"').file && {
            file: inLine(2, '  ⟦default-gw⟧: routes.running.destination=="0.0.0.0/0"').file!,
          }),
        },
      ],
    },
    `
error[unknown-capture]: no capture is named \`defaultgw\`
  --> policy.yaml:6:15 in capture \`base-routes\`
    6 |     ==capture.defaultgw.routes.running.0.next-hop-interface
      |               ^^^^^^^^^ not defined in this policy
    2 |   default-gw: routes.running.destination=="0.0.0.0/0"
      |   ---------- similar name defined here
  help: did you mean \`default-gw\`?`,
  ],
  [
    'nothing but a message',
    finding({ severity: 'warning', code: 'unused-capture', message: 'nothing refers to it' }),
    `
warning[unused-capture]: nothing refers to it`,
  ],
  [
    'a finding in a policy that is data',
    finding({
      where: { document: 'policy', path: ['desiredState', 'interfaces', 0, 'name'] },
      text: '{{ capture.x }}',
      span: { start: 11, end: 12 },
      related: [
        {
          message: 'similar name defined here',
          where: { document: 'policy', path: ['capture', 'y'], capture: 'y' },
        },
      ],
    }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> in \`desiredState.interfaces.0.name\`
      | {{ capture.x }}
      |            ^
  note: similar name defined here: capture \`y\``,
  ],
  [
    'the second line of an expression',
    finding({
      where: { document: 'policy', path: ['capture', 'a'], capture: 'a' },
      text: 'interfaces\n  .name == capture.x.b\n| c',
      span: { start: 30, end: 31 },
    }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> in capture \`a\`
      |   .name == capture.x.b
      |                    ^`,
  ],
  [
    'a range of several lines',
    finding({ text: 'a.b\n  .c \n\n  == "x"', span: { start: 2, end: 19 }, note: 'all of it' }),
    `
error[unknown-capture]: no capture is named \`x\`
      | a.b
      |   ^
      |   .c
      |   ^^
      |   == "x"
      |   ^^^^^^ all of it`,
  ],
  [
    'a range of more lines than a finding carries along',
    finding({
      file: { line: 99998, column: 3, endLine: 100001, endColumn: 4, lines: ['  a: 1', '  b: 2'] },
      note: 'all of it',
    }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> <input>:99998:3
99998 |   a: 1
      |   ^^^^
99999 |   b: 2
      |   ^^^^
      | … 2 more lines: all of it`,
  ],
  [
    'a range of one more line than is shown, in a text',
    finding({ text: 'x\na.b\n1\n2\n3\n4\n5\n6\n 7\n8', span: { start: 4, end: 22 }, note: 'all of it' }),
    `
error[unknown-capture]: no capture is named \`x\`
      | a.b
      |   ^
      | 1
      | ^
      | 2
      | ^
      | 3
      | ^
      | 4
      | ^
      | 5
      | ^
      | 6
      | ^
      |  7
      |  ^
      | … 1 more line: all of it`,
  ],
  [
    'a range of many more lines, without a note',
    finding({ text: `a\n${'b\r\n'.repeat(20)}`, span: { start: 0, end: 50 } }),
    `
error[unknown-capture]: no capture is named \`x\`
      | a
      | ^
      | b
      | ^
      | b
      | ^
      | b
      | ^
      | b
      | ^
      | b
      | ^
      | b
      | ^
      | b
      | ^
      | … 10 more lines`,
  ],
  [
    'a related place that nothing is known of but the words',
    finding({ related: [{ message: 'it is the other one' }] }),
    `
error[unknown-capture]: no capture is named \`x\`
  note: it is the other one`,
  ],
  [
    'line numbers wider than the gutter',
    inLine(1234567, 'a: ⟦b⟧'),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1234567:4
1234567 | a: b
        |    ^`,
  ],
  [
    'an empty range at the end',
    inLine(1, 'a: b ==⟦⟧', { note: 'here' }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:8
    1 | a: b ==
      |        ^ here`,
  ],
  [
    'wide characters before and in the range',
    inLine(1, '名前: ⟦値ｶ値⟧ｘ'),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:5
    1 | 名前: 値ｶ値ｘ
      |       ^^^^^`,
  ],
  [
    'combining characters, emoji of several code points, flags',
    inLine(1, 'e\u0301👩‍👩‍👧🇯🇵✔️: ⟦n\u0303o⟧'),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:19
    1 | e\u0301👩‍👩‍👧🇯🇵✔️: n\u0303o
      |          ^^`,
  ],
  [
    'a range inside one character',
    inLine(1, 'a: e⟦\u0301⟧x'),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:5
    1 | a: e\u0301x
      |    ^`,
  ],
  [
    'tabs',
    inLine(1, '\ta:\t⟦b\tc⟧'),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:5
    1 |     a:    b    c
      |           ^^^^^^`,
  ],
  [
    'control characters and marks of direction',
    { ...inLine(1, 'a: \u001b[31m⟦b\u202e⟧c'), message: 'no `\u001b[2J`\nhere', help: 'not `\u0007`' },
    `
error[unknown-capture]: no \`␛[2J\`␊here
  --> policy.yaml:1:9
    1 | a: ␛[31mb\ufffdc
      |         ^^
  help: not \`␇\``,
  ],
  [
    'a place far behind the start of a long line',
    inLine(1, `${'a'.repeat(300)}⟦bcd⟧${'e'.repeat(300)}`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:301
    1 | …${'a'.repeat(48)}bcd${'e'.repeat(47)}…
      |  ${' '.repeat(48)}^^^`,
  ],
  [
    'a place at the end of a long line',
    inLine(1, `${'a'.repeat(300)}⟦bcd⟧`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:301
    1 | …${'a'.repeat(95)}bcd
      |  ${' '.repeat(95)}^^^`,
  ],
  [
    'a place at the start of a long line',
    inLine(1, `⟦a⟧${'b'.repeat(200)}`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:1
    1 | a${'b'.repeat(97)}…
      | ^`,
  ],
  [
    'a place longer than what is shown',
    inLine(1, `ab⟦${'c'.repeat(5000)}⟧d`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:3
    1 | …${'c'.repeat(98)}…
      |  ${'^'.repeat(98)}`,
  ],
  [
    'a long line of wide characters',
    inLine(1, `${'名'.repeat(100)}⟦値⟧${'名'.repeat(100)}`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:101
    1 | …${'名'.repeat(24)}値${'名'.repeat(24)}…
      |  ${' '.repeat(48)}^^`,
  ],
  [
    'a place in the middle of a very long line',
    inLine(1, `${'a'.repeat(1000)}⟦bcd⟧${'e'.repeat(1000)}`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:1001
    1 | …${'a'.repeat(48)}bcd${'e'.repeat(47)}…
      |  ${' '.repeat(48)}^^^`,
  ],
  [
    'a place at the end of a very long line',
    inLine(1, `${'a'.repeat(1000)}⟦bcd⟧`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:1001
    1 | …${'a'.repeat(95)}bcd
      |  ${' '.repeat(95)}^^^`,
  ],
  [
    'a place behind very many characters without width',
    inLine(1, `${'\u200b'.repeat(1000)}⟦b⟧c`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:1001
    1 | …${'\u200b'.repeat(400)}bc
      |  ^`,
  ],
  [
    'a place before very many characters without width',
    inLine(1, `a⟦b⟧${'\u200b'.repeat(1000)}c`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:2
    1 | ab${'\u200b'.repeat(400)}…
      |  ^`,
  ],
  [
    'a line that is just short enough',
    inLine(1, `${'a'.repeat(98)}⟦b⟧c`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:99
    1 | ${'a'.repeat(98)}bc
      | ${' '.repeat(98)}^`,
  ],
  [
    'a line that is just too long',
    inLine(1, `${'a'.repeat(99)}⟦b⟧c`),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:100
    1 | …${'a'.repeat(96)}bc
      |  ${' '.repeat(96)}^`,
  ],
  [
    'an empty range before a wide character',
    inLine(1, 'a⟦⟧名b'),
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:2
    1 | a名b
      |  ^^`,
  ],
  [
    'lines that end as on old machines',
    finding({ text: 'a\rb\r  c.d\re', span: { start: 6, end: 7 } }),
    `
error[unknown-capture]: no capture is named \`x\`
      |   c.d
      |   ^`,
  ],
  [
    'a range of lines that end as on old machines',
    finding({ text: 'a\r  b\r  c.d\re', span: { start: 4, end: 9 } }),
    `
error[unknown-capture]: no capture is named \`x\`
      |   b
      |   ^
      |   c.d
      |   ^`,
  ],
  [
    'a range of more lines than a finding carries along, the last of which is the longest',
    finding({ file: { line: 1, column: 1, endLine: 4, endColumn: 1, lines: ['a', 'b', 'c.d'] } }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> <input>:1:1
    1 | a
      | ^
    2 | b
      | ^
    3 | c.d
      | ^^^
      | … 1 more line`,
  ],
  [
    'a range that begins on an empty line',
    finding({ file: { line: 1, column: 1, endLine: 2, endColumn: 2, lines: ['', 'b'] } }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> <input>:1:1
    1 |
      | ^
    2 | b
      | ^`,
  ],
  [
    'a place in a file whose lines are not known',
    finding({
      file: { line: 3, column: 2, endLine: 3, endColumn: 4, lines: [] },
      text: 'a.b',
      span: { start: 2, end: 3 },
    }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> <input>:3:2
      | a.b
      |   ^`,
  ],
  [
    'a place in a text that is not known',
    finding({ span: { start: 2, end: 3 } }),
    `
error[unknown-capture]: no capture is named \`x\``,
  ],
  [
    'a related place whose line number is wider',
    { ...inLine(1, 'a: ⟦b⟧'), related: [{ message: 'here', file: inLine(100000, '⟦c⟧').file! }] },
    `
error[unknown-capture]: no capture is named \`x\`
  --> policy.yaml:1:4
     1 | a: b
       |    ^
100000 | c
       | - here`,
  ],
  [
    'a range whose last line number is wider',
    finding({ file: { line: 99999, column: 1, endLine: 100000, endColumn: 2, lines: ['a', 'b'] } }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> <input>:99999:1
 99999 | a
       | ^
100000 | b
       | ^`,
  ],
  [
    'a finding in a cached capture',
    finding({ where: { document: 'cachedCaptures', path: ['a', 'state'], capture: 'a' } }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> in \`a.state\` of the captured states`,
  ],
  [
    'a finding in the current state',
    finding({ where: { document: 'currentState', path: ['interfaces', 0] } }),
    `
error[unknown-capture]: no capture is named \`x\`
  --> in \`interfaces.0\` of the current state`,
  ],
  [
    'a finding about a document as a whole',
    finding({ where: { document: 'policy', path: [] } }),
    `
error[unknown-capture]: no capture is named \`x\``,
  ],
];

describe('findings as text', () => {
  it.each(texts)('%s', (_name, diagnostic, expected) => {
    expect(`\n${formatDiagnostics([diagnostic])}`).toBe(expected);
  });

  it('puts an empty line between two', () => {
    expect(formatDiagnostics([finding({}), finding({ message: 'again' })])).toBe(
      'error[unknown-capture]: no capture is named `x`\n\nerror[unknown-capture]: again',
    );
  });

  it('colours the count of lines that are left out as it colours marks', () => {
    const long = finding({ file: { line: 1, column: 1, endLine: 3, endColumn: 1, lines: ['a'] } });
    expect(formatDiagnostics([long], { color: true })).toContain('\u001b[1;31m… 2 more lines\u001b[0m');
  });

  it('colours only when asked, and then only adds colours', () => {
    const all = texts.map(([, diagnostic]) => diagnostic);
    const plain = formatDiagnostics(all);
    const coloured = formatDiagnostics(all, { color: true });
    expect(plain).not.toContain('\u001b');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what colours are made of
    expect(coloured.replace(/\u001b\[[0-9;]*m/g, '')).toBe(plain);
    expect(formatDiagnostics([inLine(1, 'a: ⟦b⟧', { help: 'c' })], { color: true })).toBe(
      '\u001b[1;31merror[unknown-capture]\u001b[0m\u001b[1m: no capture is named `x`\u001b[0m\n' +
        '  \u001b[34m-->\u001b[0m policy.yaml:1:4\n' +
        '\u001b[34m    1 |\u001b[0m a: b\n' +
        '\u001b[34m      |\u001b[0m    \u001b[1;31m^\u001b[0m\n' +
        '  \u001b[36mhelp:\u001b[0m c',
    );
  });
});
