import type { Wording } from '../finding.ts';
import { warning } from './wording.ts';
import { shorten } from './words.ts';

/** The wording of where engines part over the properties that NMState has and the types of their values. */

export const valueType = (path: string, is: string, given: string, isSet: boolean): Wording =>
  warning(
    'portable-value-type',
    `\`${shorten(path)}\` is ${is} and the value ${given}: engine nmstate makes text of both, the documented language does not`,
    isSet ? 'set the property in `desiredState` instead' : "use a value of the property's own type",
  );

export const valuesOutside = (path: string): Wording =>
  warning(
    'portable-value-type',
    `not every value that can be read here fits \`${shorten(path)}\`: engine nmstate refuses those that do not`,
    'read a property of the same kind',
  );

export const valueOutside = (path: string): Wording =>
  warning(
    'portable-value-type',
    `NMState has no such value for \`${shorten(path)}\`, so engine nmstate refuses the result`,
    'use one of the values that the property takes',
  );

export const notSetByText = (path: string): Wording =>
  warning(
    'portable-value-type',
    `engine nmstate sets \`${shorten(path)}\` to a text, and NMState takes none there`,
    'set the property in `desiredState` instead',
  );

export const uncheckedText = (type: string): Wording =>
  warning(
    'portable-value-type',
    `NMState does not check interfaces of type \`${shorten(type)}\`, so engine nmstate leaves the text that it sets there`,
    'set the property in `desiredState` instead',
  );

export const uncheckedSection = (type: string, reference: string): Wording =>
  warning(
    'portable-value-type',
    `NMState does not check interfaces of type \`${shorten(type)}\`, so \`${shorten(reference)}\` may hold what it refuses here`,
    'write out the properties, or copy from an interface of another type',
  );

export const unknownProperty = (path: string): Wording =>
  warning(
    'portable-property',
    `NMState has no property \`${shorten(path)}\`, so engine nmstate refuses the result`,
    'set a property that NMState has',
  );

export const discardedProperty = (path: string): Wording =>
  warning(
    'portable-property',
    `NMState discards \`${shorten(path)}\` when it reads a state, so engine nmstate finds nothing there`,
    'read a property that NMState keeps',
  );

export const typeChange = (): Wording =>
  warning(
    'portable-property',
    'an interface of another type has other properties, so engine nmstate refuses the result unless it has none of its own',
    'write the interface into `desiredState` instead',
  );

export const sectionOfSomeTypes = (section: string): Wording =>
  warning(
    'portable-property',
    `only interfaces of some types have \`${shorten(section)}\`, and engine nmstate refuses it on others`,
    `select those interfaces first: by \`interfaces.type\` or by a property in \`${shorten(section)}\``,
  );

export const missingBeside = (section: string, lacking: string): Wording =>
  warning(
    'portable-property',
    `an interface without \`${shorten(section)}\` gets one that lacks \`${lacking}\`, and engine nmstate refuses that`,
    `select the interfaces that have it first: by a property in \`${shorten(section)}\``,
  );

export const typeMayLack = (reference: string, section: string): Wording =>
  warning(
    'portable-property',
    `\`${shorten(reference)}\` may give an interface type that has no such \`${shorten(section)}\`, and engine nmstate refuses it there`,
    'write the type itself, or read it from a capture of the interfaces of one type',
  );

export const sameName = (): Wording =>
  warning(
    'portable-property',
    'engine nmstate keeps only the last of several interfaces with one name',
    'select one interface by `interfaces.name` first, or write the interface into `desiredState`',
  );
