import type { KnownProperty } from '../schema/properties-at.ts';
import { kindOf } from '../values.ts';

/** The wording of completion and hover. */

const shownLength = 60;

export const shorten = (text: string): string =>
  text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`;

/** What stands under a property, in a few words. */
export const propertyDetail = ({ contains, expected }: KnownProperty): string =>
  contains === 'list' ? (expected === 'a map' ? 'a list of maps' : `a list: ${expected}`) : expected;

/** What else is to be known about a property. */
export function propertyDocumentation({
  description,
  otherNames,
  required,
}: KnownProperty): string | undefined {
  const sentences = [
    description,
    required ? 'Required.' : undefined,
    otherNames.length > 0 ? `Also read as ${otherNames.map((name) => `\`${name}\``).join(', ')}.` : undefined,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** A value of a state in a few words. */
export function valueDetail(value: unknown): string {
  const kind = kindOf(value);
  if (Array.isArray(value)) return `a list of ${value.length} in the state`;
  if (kind === 'map') return 'a map in the state';
  return `${shorten(kind === 'string' ? `"${value}"` : String(value))} in the state`;
}

export const elementDetail = (name: unknown): string | undefined =>
  typeof name === 'string' ? shorten(name) : undefined;

export const seenInState = 'in the state';

export const keywords = {
  capture: 'what a capture picked out',
  true: 'boolean',
  false: 'boolean',
  null: 'removes the key',
} as const;

export const operators: Readonly<
  Record<string, { readonly detail: string; readonly documentation: string }>
> = {
  '==': {
    detail: 'equality',
    documentation:
      'Keeps the part of the input in which the value at the path equals the right-hand value: of the first list on the path, the elements that match.',
  },
  '!=': {
    detail: 'inequality',
    documentation:
      'Keeps the part of the input in which the path leads to a value that differs from the right-hand value.',
  },
  ':=': {
    detail: 'replacement',
    documentation:
      'Gives the whole input with the right-hand value set at the path, in every element of the lists on it. `:= null` removes the key.',
  },
  '|': {
    detail: 'pipe',
    documentation: 'The operation on the right reads the state of the capture on the left.',
  },
  '+': {
    detail: 'merge',
    documentation: 'Puts the states of captures together: maps key by key, lists one after the other.',
  },
};

export const policyKeys: Readonly<
  Record<string, { readonly detail: string; readonly documentation: string }>
> = {
  capture: {
    detail: 'captures by name',
    documentation: 'Expressions that pick parts out of the current state. Each has a name to refer to it by.',
  },
  desiredState: {
    detail: 'the desired state',
    documentation:
      'The network state to generate, with references to captures: `{{ capture.<name>.<path> }}`.',
  },
  nodeSelector: {
    detail: 'which nodes the policy is for',
    documentation: 'Labels that a node must have.',
  },
  maxUnavailable: {
    detail: 'how many nodes are configured at a time',
    documentation: 'A number of nodes, or a percentage. Default: `50%`.',
  },
};

export const manifestKeys: Readonly<Record<string, string>> = {
  apiVersion: '`nmstate.io/v1`',
  kind: '`NodeNetworkConfigurationPolicy`',
  metadata: 'the name of the policy',
  spec: 'the policy',
};

export const templateDetail = 'a value that a capture picked out';

export const undefinedCapture = 'referred to, not defined yet';
