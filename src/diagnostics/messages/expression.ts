import type { Wording } from '../finding.ts';
import { error } from './wording.ts';
import { nameHelp, shorten } from './words.ts';

/** The wording of everything that can be wrong with an expression or a template, whatever the state. */

export const emptyExpression = (): Wording =>
  error('empty-expression', 'the expression is empty', 'write a path, such as `interfaces.name == "eth1"`');

/**
 * Where characters that begin no token stand: in a path, in brackets behind a dot, in a value, behind a string, or in a
 * template's reference.
 */
export type CharacterPlace = 'path' | 'dot' | 'value' | 'behind' | 'reference';

export const unexpectedCharacter = (text: string, place: CharacterPlace): Wording =>
  error('unexpected-character', `\`${shorten(text)}\` has no meaning here`, characterHelp(text, place));

const valueHelp = 'a value is a string, a number, `true`, `false` or a capture reference';

function characterHelp(text: string, place: CharacterPlace): string | undefined {
  if (place === 'behind' && /[[\]{}]/.test(text)) return 'remove it';
  if (/[[\]]/.test(text)) return place === 'value' ? valueHelp : bracketHelp(text, place === 'dot');
  if (place === 'reference') return text.startsWith('{') ? writeReference : undefined;
  if (text === '=') return 'write `==` to compare and `:=` to replace';
  if (/^[=:!<>~≠≤≥]+$/.test(text)) return 'the operators are `==`, `!=` and `:=`';
  if (/[()]/.test(text)) return 'nothing is grouped: make a part of an expression a capture of its own';
  if (/^[{}]/.test(text))
    return 'braces are for the desired state: in an expression write the reference without them';
  if (/^[&,;]+$/.test(text))
    return 'an expression is one operation: make a second capture that pipes from the first';
  if (text.startsWith('*')) return 'a path needs no mark to search a list: `interfaces.name`';
  if (text.startsWith('#')) return 'an expression has no comments: put them behind `#` in the YAML around it';
  if (place === 'value') return 'a text with such characters in it is a string: put it in quotes';
  return place === 'behind' ? undefined : nameHelp;
}

function bracketHelp(text: string, isBehindDot: boolean): string {
  const step = /^\[\s*(["']?)(\d+|[a-z_][\w-]*)\1\s*\]$/i.exec(text)?.[2] ?? '';
  if (step === '') return 'an element of a list is a step: `interfaces.0.name`';
  return `${/^\d/.test(step) ? 'an element of a list' : 'a key'} is a step: write \`${isBehindDot ? '' : '.'}${step}\``;
}

export const textBehindString = (text: string): Wording =>
  error(
    'unexpected-token',
    `\`${shorten(text)}\` stands right behind the end of a string`,
    'a string ends at the next quote of its kind: to have one kind in it, write it in the other',
  );

export const unclosedString = (quote: string): Wording =>
  error('unclosed-string', 'this string is never closed', `end it with \`${quote}\``);

/** What the grammar wants behind a token: see `expectedAfter` in the parser. */
export const expectations = {
  start: 'a path, such as `interfaces.name`',
  reference: 'a capture reference',
  pipe: 'a path behind `|`',
  plus: 'a capture reference behind `+`',
  dot: 'a step behind `.`',
  operator: 'a value',
} as const;

export const unexpectedToken = (text: string, expected: keyof typeof expectations): Wording =>
  error(
    'unexpected-token',
    `expected ${expectations[expected]}, found \`${shorten(text)}\``,
    tokenHelp(text, expected),
  );

const referenceHelp = 'only captures can be referred to: `{{ capture.<name>.<path> }}`';

function tokenHelp(text: string, expected: keyof typeof expectations): string | undefined {
  if (expected === 'reference') return referenceHelp;
  if (/^["']/.test(text))
    return ['start', 'dot'].includes(expected) ? 'the steps of a path are written without quotes' : undefined;
  if (text === '.')
    return expected === 'operator'
      ? valueHelp
      : `remove ${expected === 'dot' ? 'one of the dots' : 'the dot'}`;
  if (/^\d/.test(text)) return 'a path begins with a key, such as `interfaces`';
  return undefined;
}

export const unexpectedEnd = (expected: keyof typeof expectations): Wording =>
  error('unexpected-end', `the expression ends where ${expectations[expected]} should follow`);

export const trailingText = (text: string): Wording =>
  error('unexpected-token', `\`${shorten(text)}\` stands behind a complete expression`, trailingHelp(text));

function trailingHelp(text: string): string {
  if (text === '==' || text === '!=' || text === ':=')
    return 'an expression has one operator: make a second capture for the second one';
  if (/^(and|or|\|\|)$/i.test(text))
    return text.toLowerCase() === 'and'
      ? 'for two conditions make a second capture that pipes from the first: `capture.<name> | …`'
      : 'there is no `or`: make two captures and merge them: `capture.a.<path> + capture.b.<path>`';
  return 'an expression is one path, comparison, replacement or merge: make a second capture for a second one';
}

/** Digits with letters right behind them. */
export const noStep = (text: string): Wording =>
  error('unexpected-token', `\`${shorten(text)}\` is no step`, nameHelp);

export const trailingTemplateText = (text: string): Wording =>
  error(
    'template-syntax',
    `\`${shorten(text)}\` stands behind a complete reference`,
    'between `{{` and `}}` stands one capture reference and nothing else',
  );

export const secondPipe = (): Wording =>
  error(
    'second-pipe',
    'an expression has only one `|`',
    'give the intermediate result a name: make it a capture of its own and pipe from that',
  );

export const pipeBehindOperation = (): Wording =>
  error(
    'pipe-source',
    'only a capture can be piped from, not a comparison, replacement or merge',
    'make what stands left of `|` a capture of its own: `capture.<name> | …`',
  );

/** `operator` is what the text stands behind. */
export const unquotedString = (text: string, operator: string): Wording =>
  error('unquoted-string', `\`${shorten(text)}\` is not in quotes`, quoteHelp(text, operator));

function quoteHelp(text: string, operator: string): string {
  const asText = `write \`${inQuotes(text)}\``;
  if (!Number.isNaN(Number(text))) return `${asText} for a text; a number is digits alone`;
  if (!/^(true|false|null|none|nil|yes|no)$/i.test(text)) return asText;
  const lower = text.toLowerCase();
  const word = lower === 'yes' ? 'true' : lower === 'no' ? 'false' : lower.startsWith('n') ? 'null' : lower;
  if (word === 'null' && operator !== ':=') return `${asText} for a text; ${onlyNull}`;
  return `write \`${word}\`, or \`${inQuotes(text)}\` for a text`;
}

const inQuotes = (text: string): string => `"${shorten(text.replaceAll('"', ''))}"`;

export const typographicQuotes = (text: string): Wording =>
  error(
    'unquoted-string',
    `\`${shorten(text)}\` is not in straight quotes`,
    `write \`${inQuotes(text.slice(1, -1))}\``,
  );

/** What stands left of a pipe: a single step, a capture with a path behind it, or anything else. */
export type PipeSource = 'step' | 'capture-path' | 'other';

export const pipeSource = (text: string, source: PipeSource, likely?: string): Wording =>
  error('pipe-source', `\`${shorten(text)}\` can't be piped from`, sourceHelp(text, source, likely));

function sourceHelp(text: string, source: PipeSource, likely: string | undefined): string {
  if (likely !== undefined) return `did you mean \`${shorten(likely)}\`?`;
  switch (source) {
    case 'step':
      return `a capture of that name is \`capture.${shorten(text)}\`; the current state is read without a pipe`;
    case 'capture-path':
      return 'a pipe takes the capture as a whole: write the path behind the `|`';
    case 'other':
      return 'left of `|` stands the name of a capture: `capture.<name> | …`';
  }
}

export const doubleSource = (): Wording =>
  error(
    'double-source',
    'the input is named twice, by the pipe and by this reference',
    'keep the pipe and write the path without the reference',
  );

export const malformedReference = (text: string): Wording =>
  error(
    'malformed-reference',
    `\`${shorten(text)}\` does not name a capture`,
    'a capture reference is `capture.<name>` and a path in that capture',
  );

export const referenceWithoutPath = (text: string): Wording =>
  error(
    'malformed-reference',
    `\`${shorten(text)}\` has no path in the capture's state`,
    `go on with a path: \`${shorten(text)} | interfaces.name\``,
  );

export const indexFirst = (text: string, index: string): Wording =>
  error(
    'malformed-reference',
    `\`${shorten(text)}\` reads element \`${shorten(index)}\` of a whole state, which is a map`,
    'go on with a section of the state, such as `interfaces`',
  );

export const valuePath = (text: string, likely?: string): Wording =>
  error(
    'value-path',
    `\`${shorten(text)}\` is neither a value nor a capture reference`,
    likely === undefined
      ? `a string is written in quotes: \`${inQuotes(text)}\`; a path starts with \`capture.<name>\``
      : `did you mean \`${shorten(likely)}\`?`,
  );

const onlyNull = 'only `:=` takes `null`: it removes the key';

export const nullComparison = (operator: string): Wording =>
  error('null-comparison', `nothing can be compared with \`null\` by \`${operator}\``, onlyNull);

export const mergeOperand = (text: string, likely?: string): Wording =>
  error(
    'merge-operand',
    `\`${shorten(text)}\` can't be merged`,
    likely === undefined
      ? 'only captures are merged: `capture.a.<path> + capture.b.<path>`'
      : `did you mean \`${shorten(likely)}\`?`,
  );

export const unbalancedBraces = (braces: string): Wording =>
  braces === '{{'
    ? error('unbalanced-braces', '`{{` is never closed', 'end the reference with `}}`')
    : error('unbalanced-braces', '`}}` closes nothing', 'begin the reference with `{{`');

const writeReference = 'write `{{ capture.<name>.<path> }}`';

export const emptyReference = (): Wording =>
  error('template-syntax', 'there is no reference between the braces', writeReference);

export const notAReference = (text: string, likely?: string): Wording =>
  error(
    'template-syntax',
    `\`${shorten(text)}\` is not a capture reference`,
    likely === undefined ? referenceHelp : `did you mean \`${shorten(likely)}\`?`,
  );

export const templateSyntax = (wording: Wording): Wording => ({
  ...wording,
  code: 'template-syntax',
  help: wording.help ?? 'between `{{` and `}}` stands one capture reference and nothing else',
});
