import { closestName } from '../did-you-mean.ts';
import type { Wording } from '../finding.ts';
import { error } from './wording.ts';
import { allowMore, describeValue, placeText, quoted, shorten } from './words.ts';

export { describeValue } from './words.ts';

/** The wording of what can go wrong between a policy and one state. */

export const scalarOnTheWay = (step: string, place: readonly (string | number)[], found: unknown): Wording =>
  error(
    'invalid-type',
    `invalid type: step \`${shorten(step)}\` needs a map or a list, but at ${placeText(place)} stands ${describeValue(found)}`,
    'end the path there, or choose another one',
  );

export const indexInMap = (index: string, place: readonly (string | number)[], found: unknown): Wording =>
  error(
    'invalid-type',
    `invalid type: index \`${shorten(index)}\` needs a list, but at ${placeText(place)} stands ${describeValue(found)}`,
    'a number selects an element of a list; in a map write the key',
  );

export const indexInNothing = (index: string, place: readonly (string | number)[]): Wording =>
  error(
    'invalid-type',
    `invalid type: index \`${shorten(index)}\` needs a list, but nothing stands at ${placeText(place)}`,
    '`:=` makes the maps of a path that are not there, but no lists',
  );

/** `having` is the index of an element that has the key, or negative. */
export const keyInList = (
  step: string,
  place: readonly (string | number)[],
  length: number,
  having: number,
): Wording =>
  error(
    'invalid-type',
    `invalid type: step \`${shorten(step)}\` needs a map, but at ${placeText(place)} stands a list of ${length === 1 ? '1 element' : `${length} elements`}`,
    length === 0
      ? 'the list is empty'
      : having >= 0
        ? `select an element first, such as \`${having}\`: \`${having}.${step}\``
        : 'no element has that key: write an index in its place, such as `0`',
  );

/** `reference` is what the expected value was read by, when it was not written in the expression. */
export const typeMismatch = (
  actual: unknown,
  expected: unknown,
  place: readonly (string | number)[],
  reference?: string,
): Wording =>
  error(
    'type-mismatch',
    `${describeValue(actual)} at ${placeText(place)} can't be compared with ${describeValue(expected)}`,
    reference === undefined || actual === null || actual === undefined
      ? mismatchHelp(actual, expected)
      : `that is what \`${shorten(reference)}\` leads to: both sides of a comparison must be of one type`,
  );

function mismatchHelp(actual: unknown, expected: unknown): string {
  if (actual === null || actual === undefined)
    return 'a key without a value can only be tested by a path filter';
  if (typeof actual !== 'object' && typeof expected === 'string')
    return `write ${typeof actual === 'boolean' ? '`true` or `false`' : 'a number, as digits alone,'} without quotes`;
  if (typeof actual === 'string' && typeof expected !== 'object')
    return `write it as a string: \`"${expected}"\``;
  return 'both sides of a comparison must be of one type';
}

export const nullValue = (reference: string): Wording =>
  error(
    'null-value',
    `\`${shorten(reference)}\` is null, and nothing can be compared with null or replaced by it`,
    'to remove a key write `:= null`',
  );

export const unknownStep = (
  step: string,
  place: readonly (string | number)[],
  keys: readonly string[],
  capture: string,
): Wording => {
  const closest = closestName(step, keys);
  const where =
    place.length === 0
      ? `the state of capture \`${shorten(capture)}\``
      : `${placeText(place)} of capture \`${shorten(capture)}\``;
  const there =
    keys.length === 0 ? 'it is an empty map' : `there ${keys.length === 1 ? 'is' : 'are'} ${quoted(keys)}`;
  return error(
    'unknown-step',
    `there is no \`${shorten(step)}\` in ${where}`,
    closest === undefined ? there : `did you mean \`${shorten(closest)}\`? ${there}`,
  );
};

export const indexOutOfRange = (
  index: string,
  place: readonly (string | number)[],
  length: number,
  capture: string,
): Wording =>
  error(
    'index-out-of-range',
    `there is no element \`${shorten(index)}\` in ${placeText(place)} of capture \`${shorten(capture)}\``,
    length === 0
      ? 'the list is empty'
      : `the list has ${length === 1 ? '1 element, element `0`' : `${length} elements, \`0\` to \`${length - 1}\``}`,
  );

export const captureIsEmpty = (capture: string, expression: string | undefined): Wording =>
  error(
    'capture-is-empty',
    `capture \`${shorten(capture)}\` matched nothing, so there is nothing to read from it`,
    expression === undefined
      ? 'its cached state is empty'
      : `its expression \`${shorten(expression)}\` found no match in this state`,
  );

export const matchedNothing = (capture: string): Wording => ({
  code: 'matched-nothing',
  severity: 'warning',
  message: `capture \`${shorten(capture)}\` matched nothing in this state`,
  help: 'compare the expression with the state: reading from this capture is an error',
});

export const mergeConflict = (place: readonly (string | number)[], left: unknown, right: unknown): Wording =>
  error(
    'merge-conflict',
    `at ${placeText(place)} stands ${describeValue(left)} on one side of \`+\` and ${describeValue(right)} on the other`,
    'merged states may only differ in keys and list elements: take the common part out of one of them',
  );

export const embeddedValue = (reference: string, found: unknown): Wording =>
  error(
    'embedded-value',
    `\`${shorten(reference)}\` is ${describeValue(found)} and can't stand inside a text`,
    'only a string, number or boolean can; to place a map or list make the reference the whole string',
  );

export const embeddedCapture = (name: string): Wording =>
  error(
    'embedded-value',
    `\`capture.${shorten(name)}\` is a whole state and can't stand inside a text`,
    'go on to a string, number or boolean in it: `capture.<name>.<path>`',
  );

export const tooManyValues = (limit: number): Wording =>
  error(
    'alias-limit',
    `more than ${limit} values were visited`,
    'a state in memory must not refer to its own parts over and over',
  );

export const tooManyMade = (limit: number): Wording =>
  error(
    'size-limit',
    `the captures make more than ${limit} values out of this state`,
    'captures that are merged with themselves, or set values to whole captures, double what they hold',
  );

export const tooMuchText = (limit: number): Wording =>
  error(
    'size-limit',
    `more than ${limit} characters of text are made out of this state`,
    'texts that hold whole captures, or many references to a long text, multiply what they hold',
  );

export const tooDeep = (limit: number): Wording =>
  error(
    'nesting-limit',
    `the value is nested more than ${limit} levels deep`,
    `if that is meant, ${allowMore('nestingDepth')}`,
  );
