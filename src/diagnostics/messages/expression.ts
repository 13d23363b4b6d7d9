import type { Wording } from '../finding.ts';

/** The wording of everything that can be wrong with an expression or a template, whatever the state. */

const error = (code: Wording['code'], message: string, help?: string): Wording => ({
  code,
  severity: 'error',
  message,
  ...(help !== undefined && { help }),
});

export const emptyExpression = (): Wording =>
  error('empty-expression', 'the expression is empty', 'write a path, such as `interfaces.name == "eth1"`');

export const unexpectedCharacter = (text: string): Wording =>
  error('unexpected-character', `\`${text}\` has no meaning here`, characterHelp(text));

function characterHelp(text: string): string {
  if (/^[=:!]+$/.test(text)) return 'the operators are `==`, `!=` and `:=`';
  if (text.includes('[') || text.includes(']')) return 'an element of a list is a step: `interfaces.0.name`';
  return 'a text with such characters in it is a string: put it in quotes';
}

export const unclosedString = (quote: string): Wording =>
  error('unclosed-string', 'this string is never closed', `end it with \`${quote}\``);

/** What the grammar wants behind a token: see `expectedAfter` in the parser. */
export const expectations = {
  start: 'a path, such as `interfaces.name`',
  pipe: 'a path behind `|`',
  plus: 'a capture reference behind `+`',
  dot: 'a step behind `.`',
  operator: 'a value',
} as const;

export const unexpectedToken = (text: string, expected: keyof typeof expectations): Wording =>
  error('unexpected-token', `expected ${expectations[expected]}, found \`${text}\``);

export const unexpectedEnd = (expected: keyof typeof expectations): Wording =>
  error('unexpected-end', `the expression ends where ${expectations[expected]} should follow`);

export const trailingText = (text: string): Wording =>
  error('unexpected-token', `\`${text}\` stands behind a complete expression`, trailingHelp(text));

function trailingHelp(text: string): string {
  if (text === '==' || text === '!=' || text === ':=')
    return 'an expression has one operator: make a second capture for the second one';
  return 'an expression is one path, comparison, replacement or merge: make a second capture for a second one';
}

export const trailingTemplateText = (text: string): Wording =>
  error(
    'template-syntax',
    `\`${text}\` stands behind a complete reference`,
    'between `{{` and `}}` stands one capture reference and nothing else',
  );

export const secondPipe = (): Wording =>
  error(
    'second-pipe',
    'an expression has only one `|`',
    'give the intermediate result a name: make it a capture of its own and pipe from that',
  );

export const unquotedString = (text: string): Wording =>
  error('unquoted-string', `\`${text}\` is not in quotes`, `write \`"${text}"\``);

export const pipeSource = (text: string): Wording =>
  error(
    'pipe-source',
    `\`${text}\` can't be piped from`,
    'left of `|` stands the name of a capture: `capture.<name> | …`',
  );

export const doubleSource = (): Wording =>
  error(
    'double-source',
    'the input is named twice, by the pipe and by this reference',
    'keep the pipe and write the path without the reference',
  );

export const malformedReference = (text: string): Wording =>
  error(
    'malformed-reference',
    `\`${text}\` does not name a capture`,
    'a capture reference is `capture.<name>` and a path in that capture',
  );

export const referenceWithoutPath = (text: string): Wording =>
  error(
    'malformed-reference',
    `\`${text}\` has no path in the capture's state`,
    `go on with a path: \`${text} | interfaces.name\``,
  );

export const indexFirst = (text: string, index: string): Wording =>
  error(
    'malformed-reference',
    `\`${text}\` reads element \`${index}\` of a whole state, which is a map`,
    'go on with a section of the state, such as `interfaces`',
  );

export const valuePath = (text: string): Wording =>
  error(
    'value-path',
    `\`${text}\` is neither a value nor a capture reference`,
    `a string is written in quotes: \`"${text}"\`; a path starts with \`capture.<name>\``,
  );

export const nullComparison = (operator: string): Wording =>
  error(
    'null-comparison',
    `nothing can be compared with \`null\` by \`${operator}\``,
    'only `:=` takes `null`: it removes the key',
  );

export const mergeOperand = (text: string): Wording =>
  error(
    'merge-operand',
    `\`${text}\` can't be merged`,
    'only captures are merged: `capture.a.<path> + capture.b.<path>`',
  );

export const unbalancedBraces = (braces: string): Wording =>
  braces === '{{'
    ? error('unbalanced-braces', '`{{` is never closed', 'end the reference with `}}`')
    : error('unbalanced-braces', '`}}` closes nothing', 'begin the reference with `{{`');

export const emptyReference = (): Wording =>
  error('template-syntax', 'there is no reference between the braces', 'write `{{ capture.<name>.<path> }}`');

export const notAReference = (text: string): Wording =>
  error(
    'template-syntax',
    `\`${text}\` is not a capture reference`,
    'only captures can be referred to: `{{ capture.<name>.<path> }}`',
  );

export const templateSyntax = (wording: Wording): Wording => ({
  ...wording,
  code: 'template-syntax',
  help: wording.help ?? 'between `{{` and `}}` stands one capture reference and nothing else',
});
