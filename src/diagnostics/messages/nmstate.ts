import { closestName } from '../did-you-mean.ts';
import type { Wording } from '../finding.ts';
import { error } from './wording.ts';
import { describeValue, emptyStep, inDoubleQuotes, quoted, shorten } from './words.ts';

/** The wording of what only engine `nmstate` has against a policy. */

export const unknownOperator = (text: string): Wording =>
  error(
    'unexpected-character',
    `\`${shorten(text)}\` has no meaning here`,
    text.startsWith('!')
      ? 'engine nmstate has no `!=`: select what is wanted with `==`'
      : 'the operators of engine nmstate are `==` and `:=`',
  );

export const secondOperator = (operator: string): Wording =>
  error(
    'unexpected-token',
    `engine nmstate takes only one \`${operator}\` in an expression`,
    'make a second capture for the second one',
  );

export const noPathBehindPipe = (): Wording =>
  error(
    'unexpected-token',
    'behind `|` must stand a path with a dot in it',
    'write it as `interfaces.<property>`',
  );

export const keyPath = (operator: string): Wording =>
  error(
    'unexpected-token',
    `before \`${operator}\` must stand exactly one path with a dot in it`,
    'write it as `interfaces.<property>`',
  );

/** `found` are the words there, as far as engine `nmstate` tells them apart. */
export const oneValue = (operator: string, isBehindString: boolean, found: readonly string[]): Wording =>
  error(
    'unexpected-token',
    `behind \`${operator}\` must stand exactly one value or path`,
    isBehindString
      ? 'remove what stands behind the string'
      : found.some((text) => /[{}[\]()]/.test(text))
        ? 'write a reference without what encloses it, and a text in double quotes'
        : 'put a text with spaces in it in double quotes',
  );

export const missingValue = (operator: string): Wording =>
  error(
    'unexpected-end',
    `engine nmstate finds no value behind \`${operator}\``,
    'for engine nmstate even an empty string, `""`, is no value',
  );

export const wholeCapture = (reference: string): Wording =>
  error(
    'unsupported-path',
    `engine nmstate can't use a capture as a whole: behind \`${shorten(reference)}\` must stand a path`,
    'write `capture.<name>.<path>`',
  );

export const unsupportedPath = (path: string, operator: string): Wording =>
  error(
    'unsupported-path',
    `engine nmstate can't use \`${operator}\` on \`${shorten(path)}\``,
    'it knows `interfaces.<path>`, `routes.running.<key>`, `routes.config.<key>` and `route-rules.config.<key>`',
  );

export const noMatch = (path: string, value: string): Wording =>
  error(
    'no-match',
    `nothing in this state has \`${shorten(path)}\` equal to ${value === '' ? 'the empty text' : `\`${shorten(value)}\``}, and engine nmstate takes that for an error`,
    'compare the expression with the state',
  );

export const notAMap = (path: string, step: string): Wording =>
  error(
    'invalid-type',
    `invalid type: \`${shorten(path)}\` can't be set, because \`${shorten(step)}\` is not a map there`,
  );

export const leadsNowhere = (
  path: string,
  step: string,
  keys: readonly string[] | undefined,
  length: number | undefined,
  isPerhapsText = false,
): Wording => {
  if (step === '') return error('unknown-step', ...emptyStep('this leads nowhere'));
  const closest = keys && closestName(step, isPerhapsText ? [...keys, 'capture'] : keys);
  const there = keys
    ? `there ${keys.length === 1 ? 'is' : 'are'} ${quoted(keys) || 'no keys'}`
    : length === undefined
      ? 'there is no map'
      : `the list has ${length === 1 ? '1 element' : `${length} elements`}`;
  const instead = isPerhapsText ? `${inDoubleQuotes(path)}; ${there}` : there;
  return error(
    'unknown-step',
    `\`${shorten(path)}\` leads nowhere: there is no \`${shorten(step)}\``,
    closest === undefined ? instead : `did you mean \`${shorten(closest)}\`? ${there}`,
  );
};

export const notCaptured = (name: string): Wording =>
  error(
    'unknown-capture',
    `the captured states handed in hold no \`${shorten(name)}\`, and engine nmstate evaluates no capture beside them`,
    'hand in the captured states of all captures, or none',
  );

export const captureOrder = (name: string, other: string): Wording =>
  error(
    'capture-order',
    `engine nmstate can't order capture \`${shorten(name)}\`: \`${shorten(other)}\` is not evaluated before it`,
    `write \`${shorten(other)}\` above \`${shorten(name)}\`, and read from one capture only on each side`,
  );

export const singleBrace = (brace: string): Wording =>
  error(
    'unbalanced-braces',
    `engine nmstate takes the single \`${brace}\` for a mistake`,
    'a reference has two braces on each side, and a text can have none',
  );

export const onePlaceholder = (): Wording =>
  error('template-syntax', 'engine nmstate takes only one reference in a string');

export const oneReference = (): Wording =>
  error(
    'template-syntax',
    'between `{{` and `}}` must stand exactly one reference',
    'write `{{ capture.<name>.<path> }}`',
  );

export const pathOutside = (word: string): Wording =>
  error(
    'template-syntax',
    `engine nmstate takes \`${shorten(word)}\` for a path, and none may stand outside the braces`,
    'only a word without a dot, or one that starts with it, can stand beside a reference',
  );

export const embeddedValue = (reference: string, found: unknown): Wording =>
  error(
    'embedded-value',
    `\`${shorten(reference)}\` is ${describeValue(found)}, and engine nmstate puts only a string inside a text`,
    'make the reference the whole string, or refer to a string',
  );

/** What an element or a state that was changed has against NMState's types. */
export const doesNotFit = (message: string, place: string): Wording =>
  error('invalid-value', `the result does not fit NMState's types: ${message}, at \`${shorten(place)}\``);
