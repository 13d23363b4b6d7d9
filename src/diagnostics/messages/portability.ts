import type { Wording } from '../finding.ts';
import { warning } from './wording.ts';
import { shorten } from './words.ts';

/** The wording of what two engines take differently: what each does, and what to write instead. */

export const keyReference = (capture: string, path: string, isFilter: boolean): Wording =>
  warning(
    'portable-key-reference',
    `the original Go library drops \`capture.${shorten(capture)}\` here and reads the current state`,
    isFilter
      ? `refer to \`capture.${shorten(capture)}.${shorten(path)}\` where it is needed: that library refuses a path filter behind a pipe, too`
      : `write a pipe: \`capture.${shorten(capture)} | ${shorten(path)} …\``,
  );

export const numberValue = (text: string, isSet: boolean): Wording =>
  warning(
    'portable-number',
    `the number \`${shorten(text)}\` is ${isSet ? 'set' : 'compared'} as a number here, as text by engine nmstate, and refused by the original Go library`,
    isSet
      ? 'set the property in `desiredState` instead'
      : 'compare with a property that holds text, such as the name; there is no spelling of a number that all engines read alike',
  );

export const nullValue = (): Wording =>
  warning(
    'portable-null',
    '`null` is refused by the original Go library',
    'keep what has to stay by a path filter instead of removing the rest',
  );

export const singleQuotes = (text: string): Wording =>
  warning(
    'portable-single-quotes',
    `single quotes are no quotes for engine nmstate: it reads \`'${shorten(text)}'\` with them as a text or a path, or refuses it`,
    text === ''
      ? noEmptyText
      : text.includes('"')
        ? "a text with double quotes in it can't be written for engine nmstate"
        : `write \`"${shorten(text)}"\``,
  );

const noEmptyText = 'test another property: engine nmstate has no way to write an empty text';

export const unquotedValue = (text: string): Wording =>
  warning(
    'portable-unquoted-value',
    `\`${shorten(text)}\` without quotes is a text for engine nmstate only, the documented language refuses it`,
    `write \`"${shorten(text)}"\``,
  );

export const emptyString = (): Wording =>
  warning(
    'portable-empty-string',
    'engine nmstate finds no value in an empty string and refuses the expression',
    noEmptyText,
  );

export const inequality = (): Wording =>
  warning(
    'portable-inequality',
    'engine nmstate has no `!=` and refuses the expression',
    'select what is wanted with `==` instead',
  );

export const underscore = (step: string): Wording =>
  warning(
    'portable-underscore',
    `the original Go library has no \`_\` in a step and refuses \`${shorten(step)}\``,
    'name captures with `-`; a property with `_` in its name can only be reached by a path filter above it',
  );

export const indexStep = (index: string): Wording =>
  warning(
    'portable-index',
    `the index \`${shorten(index)}\` on a filter path is refused by the original Go library, and engine nmstate takes it only inside an element`,
    'select elements by a property of theirs',
  );

export const nestedList = (step: string): Wording =>
  warning(
    'portable-nested-list',
    `\`${shorten(step)}\` is searched for in a list inside an element; engine nmstate does not search there and matches nothing`,
    'select elements by a property that is not inside a further list',
  );

export const unsupportedPath = (path: string, operator: string): Wording =>
  warning(
    'portable-section',
    `engine nmstate can't use \`${operator}\` on \`${shorten(path)}\` and refuses it`,
    'use `interfaces.<path>`, `routes.running.<key>`, `routes.config.<key>` or `route-rules.config.<key>`',
  );

export const singleStep = (step: string): Wording =>
  warning(
    'portable-single-step',
    `engine nmstate takes the single word \`${shorten(step)}\` for the whole input, not for that section`,
    step === 'routes' ? 'go on with `routes.running` or `routes.config`' : 'select what is wanted with `==`',
  );

export const filterIntoList = (step: string): Wording =>
  warning(
    'portable-filter-into-list',
    `engine nmstate keeps the list whole, here only \`${shorten(step)}\` of its elements is kept`,
    'end the path at the list, and read the property where it is needed',
  );

export const replaceWithoutPipe = (section: string): Wording =>
  warning(
    'portable-replace-without-pipe',
    `here the whole state is kept beside the change, by engine nmstate only \`${shorten(section)}\``,
    `capture \`${shorten(section)}\` first and pipe from that: \`capture.<name> | … := …\``,
  );

export const twoCaptures = (): Wording =>
  warning(
    'portable-two-captures',
    'engine nmstate orders captures by one reference only: the capture in the value may not have run yet',
    'read from captures on one side of the operator only',
  );

export const order = (name: string, other: string): Wording =>
  warning(
    'portable-order',
    `engine nmstate can't order capture \`${shorten(name)}\`: its ten passes do not reach \`${shorten(other)}\``,
    `write \`${shorten(other)}\` above \`${shorten(name)}\``,
  );

export const valuePath = (path: string): Wording =>
  warning(
    'portable-value-path',
    `\`${shorten(path)}\` is read from the current state by engine nmstate, and refused by the documented language`,
    `capture it first: \`capture.<name>.${shorten(path)}\``,
  );

export const mergeOperator = (): Wording =>
  warning(
    'portable-merge',
    'engine nmstate has no `+`: it drops what follows it, and the original Go library refuses it',
    'write the combined state into `desiredState` instead',
  );

export const otherSection = (capture: string, held: string, step: string): Wording =>
  warning(
    'portable-other-section',
    `capture \`${shorten(capture)}\` holds only \`${shorten(held)}\`, so there is no \`${shorten(step)}\` in it; engine nmstate may make an empty one`,
    'read from a capture of that section',
  );

/** Of what is read nobody knows whether it marks an interface absent. */
export type Absence = 'are' | 'may be';

export const absentInterface = (capture: string, absence: Absence, property: string): Wording =>
  warning(
    'portable-absent',
    `the interfaces of capture \`${shorten(capture)}\` ${absence} marked absent, and engine nmstate keeps only name, type and state of such interfaces, not \`${shorten(property)}\``,
    'read the property from a capture before that change',
  );

export const revivedInterface = (capture: string, absence: Absence): Wording =>
  warning(
    'portable-absent',
    `the interfaces of capture \`${shorten(capture)}\` ${absence} marked absent, and of such engine nmstate has dropped all but name and type`,
    'set the state in a capture of its own, from before that change',
  );

export const templateValues = (reference: string, family: string): Wording =>
  warning(
    'portable-value-type',
    `\`${shorten(reference)}\` can hold values that do not fit here, where NMState takes ${family} of another range or kind: engine nmstate refuses those`,
    'refer to a property of the same kind',
  );

export const templateType = (reference: string, family: string): Wording =>
  warning(
    'portable-value-type',
    `\`${shorten(reference)}\` is not what NMState takes here, which is ${family}: engine nmstate refuses the result`,
    'refer to a property of the same type',
  );

export const wholeCapture = (capture: string, section = '<section>'): Wording =>
  warning(
    'portable-whole-capture',
    `engine nmstate refuses \`capture.${shorten(capture)}\` without a path behind it, and so does the original Go library`,
    `name the section: \`capture.${shorten(capture)}.${shorten(section)}\``,
  );

export const embedded = (): Wording =>
  warning(
    'portable-embedded',
    'engine nmstate joins a reference and the text around it without the white space between them, and the original Go library leaves the string as it is',
    'make the reference the whole string',
  );

export const severalReferences = (): Wording =>
  warning(
    'portable-several-references',
    'engine nmstate takes one reference in a string and refuses more',
    'use one reference a string',
  );

export const tightBraces = (): Wording =>
  warning(
    'portable-tight-braces',
    'the original Go library wants one space inside the braces and leaves this string as it is',
    'write `{{ capture.<name>.<path> }}`',
  );

export const outerSpace = (): Wording =>
  warning(
    'portable-outer-space',
    'engine nmstate drops the white space around the reference, and the original Go library leaves this string as it is',
    'leave out the white space around the braces',
  );

export const literalBrace = (brace: string): Wording =>
  warning(
    'portable-literal-braces',
    `engine nmstate takes the single \`${brace}\` for a mistake and refuses the string`,
    'leave the brace out',
  );

export const refused = (engine: string, message: string): Wording =>
  warning(
    'portable-reading',
    `engine ${engine} refuses this: ${message}`,
    'write it so that both engines read it',
  );

export const readDifferently = (other: string): Wording =>
  warning(
    'portable-reading',
    `engine nmstate reads this as \`${shorten(other)}\``,
    'leave out white space inside paths, and use single spaces between the parts',
  );
