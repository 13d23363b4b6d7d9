import { describe, expect, it } from 'vitest';
import { checkPolicy, type Diagnostic, generateState, isNmpolicyError, parseYaml } from '../../src/index.ts';
import { takeMarks } from '../harness/broken-policies.ts';
import { marked, underlined } from '../harness/underlined.ts';

/** A policy with one mistake: texts with `⟦` and `⟧` around what must be underlined. */
interface Mistake {
  readonly capture?: Readonly<Record<string, string>>;
  readonly desired?: string;
  readonly state?: unknown;
  readonly engine?: 'nmstate';
  readonly portable?: true;
}

const eth1 = { interfaces: [{ name: 'eth1', mtu: 1500, x: null }] };
const a = 'interfaces.name == "eth1"';

/** Every code that is about a part of an expression or template. */
const mistakes: Readonly<Record<string, Mistake>> = {
  'unexpected-character': { capture: { a: 'interfaces.name ⟦=⟧ "名"' } },
  'unclosed-string': { capture: { a: 'interfaces.name == ⟦"ö b⟧' } },
  'unexpected-token': { capture: { a: 'interfaces.name == "é 名" ⟦and⟧ so on' } },
  'unexpected-end': { capture: { a: 'interfaces.é.名 ==⟦⟧' } },
  'second-pipe': { capture: { b: a, a: 'capture.b | interfaces.name == "ü" ⟦|⟧ interfaces' } },
  'unquoted-string': { capture: { a: 'interfaces.name == ⟦eth1⟧' } },
  'pipe-source': { capture: { a: '⟦interfaces.名⟧ | interfaces' } },
  'double-source': { capture: { b: a, a: 'capture.b | ⟦capture.b.interfaces⟧ == "ä"' } },
  'malformed-reference': { capture: { a: 'interfaces.名 == ⟦capture⟧' } },
  'value-path': { capture: { a: 'interfaces.名 == ⟦routes.running⟧' } },
  'null-comparison': { capture: { a: 'interfaces.name == ⟦null⟧' } },
  'merge-operand': { capture: { a: 'capture.b.interfaces + ⟦routes⟧', b: a } },
  'unknown-capture': { capture: { a: 'interfaces.name == capture.⟦名⟧.interfaces.0.name' } },
  'capture-cycle': { capture: { a: '⟦capture.a⟧ | interfaces.name == "é 🔌"' } },
  'unbalanced-braces': { desired: '名 {{ capture.a.interfaces.0.name }} ⟦{{⟧ b', capture: { a } },
  'template-syntax': { desired: 'x 🔌 {{ ⟦interfaces⟧ }}' },
  'embedded-value': { desired: 'é {{ ⟦capture.a.interfaces⟧ }} b', capture: { a }, state: eth1 },
  'invalid-type': { desired: 'é {{ capture.a.interfaces.⟦name⟧ }}', capture: { a }, state: eth1 },
  'type-mismatch': { capture: { a: 'interfaces.mtu == ⟦"名 🔌"⟧' }, state: eth1 },
  'null-value': { capture: { b: a, a: 'interfaces.name == ⟦capture.b.interfaces.0.x⟧' }, state: eth1 },
  'unknown-step': { desired: '{{ capture.a.interfaces.0.⟦nam⟧ }} 名', capture: { a }, state: eth1 },
  'index-out-of-range': { desired: '名 {{ capture.a.interfaces.⟦7⟧ }}', capture: { a }, state: eth1 },
  'capture-is-empty': {
    desired: '🔌 {{ capture.⟦a⟧.interfaces }}',
    capture: { a: 'interfaces.mtu == 1' },
    state: eth1,
  },
  'merge-conflict': {
    capture: { a, b: 'interfaces := "none"', c: '⟦capture.a.interfaces + capture.b⟧' },
    state: eth1,
  },
  'matched-nothing': { capture: { a: '⟦interfaces.name == "名 🔌"⟧' }, state: eth1 },
  'unknown-section': { capture: { a: '⟦interface⟧.name == "名"' } },
  'no-match': {
    capture: { a: '⟦interfaces.name == "é 名"⟧' },
    state: { interfaces: [{ name: 'eth1', type: 'ethernet' }] },
    engine: 'nmstate',
  },
  'portable-inequality': { capture: { a: 'interfaces.name ⟦!=⟧ "é 名"' }, portable: true },
};

type Writer = (text: string, indent: string) => string;

const units = (text: string): string[] => [...text];
const isFoldable = (all: readonly string[], at: number): boolean =>
  all[at] === ' ' && ![undefined, ' '].includes(all[at - 1]) && ![undefined, ' '].includes(all[at + 1]);
const folded = (text: string, lineBreak: string): string =>
  units(text)
    .map((unit, at, all) => (isFoldable(all, at) ? lineBreak : unit))
    .join('');

function escaped(text: string, indent: string): string {
  return units(text)
    .map((unit, at, all) => {
      if (unit === '⟦' || unit === '⟧') return unit;
      const code = unit.codePointAt(0)!;
      if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`;
      if (code > 0x7e || at % 5 === 2) return `\\u${code.toString(16).padStart(4, '0')}`;
      if (unit === '"' || unit === '\\') return `\\${unit}`;
      return at % 7 === 3 && /[^ ⟦⟧]/.test(all[at + 1] ?? ' ') ? `${unit}\\\n${indent}` : unit;
    })
    .join('');
}

/** How a text is written behind a key that is indented by `indent`. */
const writers: Readonly<Record<string, Writer>> = {
  plain: (text) => text,
  'plain over several lines': (text, indent) =>
    folded(text, `\n${indent}    \n${indent}  `).replaceAll('\n    \n', '\n'),
  'single-quoted': (text) => `'${text.replaceAll("'", "''")}'`,
  'single-quoted over several lines': (text, indent) =>
    `'${folded(text.replaceAll("'", "''"), ` \t\n${indent}   `)}'`,
  'double-quoted': (text) => `"${text.replace(/["\\]/g, '\\$&')}"`,
  'double-quoted with escapes': (text, indent) => `"${escaped(text, `${indent}  `)}"`,
  literal: (text, indent) => `|\n${indent}  ${text}`,
  'literal over several lines': (text, indent) => `|\n${indent}  ${folded(text, `\n${indent}  `)}`,
  'literal, stripped, behind a comment': (text, indent) => `|- # 名\n${indent}    ${text}\n`,
  'literal with an indentation indicator': (text, indent) => `|3+\n${indent}   ${text}\n\n`,
  folded: (text, indent) => `>\n${indent}  ${folded(text, `\n${indent}  `)}`,
  'folded, kept': (text, indent) => `>+\n${indent}     ${folded(text, `\n${indent}     `)}\n\n`,
  'tagged and anchored': (text) => `!!str &text "${text.replace(/["\\]/g, '\\$&')}"`,
};

type Surrounding = (mistake: Mistake, write: Writer) => string;

function bare({ capture = {}, desired }: Mistake, write: Writer, indent = ''): string {
  const captures = Object.entries(capture).map(
    ([name, text]) => `${indent}  ${name}: ${write(text, `${indent}  `)}\n`,
  );
  const head = captures.length > 0 ? `${indent}capture:\n${captures.join('')}` : '';
  if (desired === undefined) return head;
  const key = `${indent}      description: `;
  return `${head}${indent}desiredState:\n${indent}  interfaces:\n${indent}    - name: x\n${key}${write(desired, `${indent}      `)}\n`;
}

const flow = ({ capture = {}, desired }: Mistake, write: Writer): string => {
  const captures = Object.entries(capture).map(([name, text]) => `${name}: ${write(text, ' ')}`);
  const state =
    desired === undefined
      ? ''
      : `, desiredState: {interfaces: [{name: x, description: ${write(desired, ' ')}}]}`;
  return `{ capture: { ${captures.join(',\n  ')} }${state} }`;
};

const manifest = (mistake: Mistake, write: Writer, indent: string): string =>
  `${indent}apiVersion: nmstate.io/v1\n${indent}kind: NodeNetworkConfigurationPolicy\n${indent}spec:\n${bare(mistake, write, `${indent}  `)}`;

const listed: Surrounding = (mistake, write) =>
  `# 名\nkind: ConfigMap\napiVersion: v1\n--- # é\napiVersion: v1\nkind: List\nitems:\n  - {kind: Namespace, apiVersion: v1}\n  -\n${manifest(mistake, write, '    ')}`;

const surroundings: Readonly<Record<string, Surrounding>> = {
  'a bare policy': (mistake, write) => bare(mistake, write),
  'a bare policy behind a byte order mark, with CR LF': (mistake, write) =>
    `\ufeff${bare(mistake, write).replaceAll('\n', '\r\n')}`,
  'a manifest with CR': (mistake, write) => manifest(mistake, write, '').replaceAll('\n', '\r'),
};

function findingsOf(text: string, { state, engine, portable }: Mistake): readonly Diagnostic[] {
  const options = { ...(engine && { engine }), ...(portable && { portable }) };
  if (state === undefined) return checkPolicy(text, options);
  try {
    return generateState(text, state, undefined, options).warnings;
  } catch (error) {
    if (isNmpolicyError(error)) return error.diagnostics;
    throw error;
  }
}

/** Whether a text says what was meant: not every text can be written plain. */
function saysSo(text: string, mistake: Mistake, isList: boolean): boolean {
  if (isList) return true;
  const meant = Object.values(mistake.capture ?? {}).map((one) => takeMarks(one).text);
  try {
    const value = parseYaml(text) as {
      capture?: Record<string, string>;
      spec?: { capture?: Record<string, string> };
    };
    const found = Object.values(value.capture ?? value.spec?.capture ?? {});
    return meant.every((one, at) => found[at]?.replace(/\s+/g, ' ').trim() === one.replace(/\s+/g, ' '));
  } catch {
    return false;
  }
}

/** Gives whether the policy could be written that way. */
function check(code: string, mistake: Mistake, source: string, isList = false): boolean {
  const { text, ranges } = takeMarks(source);
  if (!saysSo(text, mistake, isList)) return false;
  const found = findingsOf(text, mistake).filter((finding) => finding.code === code);
  expect(
    underlined(
      text,
      found.map(({ file }) => file),
    ),
  ).toBe(marked(text, ranges));
  return true;
}

describe.each(Object.entries(writers))('underlines what is wrong in a scalar: %s', (style, write) => {
  it.each(Object.entries(mistakes))('%s', (code, mistake) => {
    for (const [name, surround] of Object.entries(surroundings)) {
      const isWritten = check(code, mistake, surround(mistake, write));
      if (!style.startsWith('plain')) expect(isWritten, name).toBe(true);
    }
    if (mistake.state === undefined && !style.startsWith('plain'))
      check(code, mistake, listed(mistake, write), true);
  });
});

describe('underlines what is wrong in flow collections', () => {
  it.each(Object.entries(mistakes))('%s', (code, mistake) => {
    for (const style of ['single-quoted', 'double-quoted', 'double-quoted with escapes'])
      expect(check(code, mistake, flow(mistake, writers[style]!)), style).toBe(true);
  });
});

describe('underlines what is wrong in JSON', () => {
  const json = (indent: string | number) => (mistake: Mistake) =>
    JSON.stringify(
      {
        capture: mistake.capture ?? {},
        ...(mistake.desired !== undefined && {
          desiredState: { interfaces: [{ name: 'x', description: mistake.desired }] },
        }),
      },
      undefined,
      indent,
    );
  it.each(Object.entries(mistakes))('%s', (code, mistake) => {
    for (const indent of [0, 2, '\t']) expect(check(code, mistake, json(indent)(mistake))).toBe(true);
  });
});

describe('underlines keys of every style', () => {
  const keys: readonly (readonly [string, (key: Writer) => string])[] = [
    ['duplicate-key', (key) => `capture:\n  a: interfaces\n  ⟦${key('a', '')}⟧: routes\n`],
    ['unknown-policy-key', (key) => `⟦${key('captures', '')}⟧: {}\n`],
    ['unused-capture', (key) => `capture:\n  ⟦${key('名', '')}⟧: interfaces\n`],
    ['unreferencable-capture', (key) => `capture:\n  ⟦${key('1 é', '')}⟧: interfaces\n`],
    ['unknown-property', (key) => `desiredState:\n  ⟦${key('interface', '')}⟧: []\n`],
  ];
  const styles = ['plain', 'single-quoted', 'double-quoted', 'double-quoted with escapes'];
  it.each(keys)('%s', (code, policy) => {
    for (const style of styles)
      check(
        code,
        {},
        policy((text) => writers[style]!(text, '').replace('\\\n', '')),
        true,
      );
  });
});
