import { expectedExpression } from '../diagnostics/messages/documents.ts';
import { counted, describeValue, shorten } from '../diagnostics/messages/words.ts';
import type { EngineName } from '../engines/engine.ts';
import type { CaptureExplanation } from '../explain/explanation.ts';
import { shownValue } from '../explain/shown-value.ts';
import {
  closestText,
  countText,
  deadEndText,
  doneText,
  placeText,
  readText,
  valueText,
} from '../explain/words.ts';
import type { KnownProperty } from '../schema/properties-at.ts';
import { isScalar, kindOf } from '../values.ts';
import { operatorsOf } from './operators.ts';

/** The wording of completion and hover. */

/** What stands under a property, in a few words. */
export const propertyDetail = ({ contains, expected }: KnownProperty): string =>
  contains === 'list' ? (expected === 'a map' ? 'a list of maps' : `a list: ${expected}`) : expected;

/** What else is to be known about a property; its description says which other names are read. */
export function propertyDocumentation({ description, required }: KnownProperty): string | undefined {
  const sentences = [description, required ? 'Required.' : undefined].filter(
    (sentence) => sentence !== undefined,
  );
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** A value of a state in a few words. */
export function valueDetail(value: unknown): string {
  const kind = kindOf(value);
  if (Array.isArray(value)) return `a list of ${value.length} in the state`;
  if (kind === 'map') return 'a map in the state';
  if (!isScalar(value)) return `${describeValue(value)} in the state`;
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

/** A text of the user in Markdown, cut when it is long. */
const shortCode = (text: string): string => code(shorten(text));

/** A line as code in Markdown, whatever is in it. */
function code(line: string): string {
  const runs = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  return runs.length > 0 ? `${fence} ${line} ${fence}` : fence + line + fence;
}

export const unknownCapture = (name: string): string => `No capture is named ${shortCode(name)}.`;

export const noExpression = (name: string, found: object): string =>
  `capture **${name}**\n\nError: ${expectedExpression(found).message}.`;

const shownPlaces = 5;

/** A capture, and what it matched in the state. */
export function captureHover(
  name: string,
  expression: string,
  explained: CaptureExplanation | undefined,
): string {
  const written = expression.trim();
  const parts = [`capture **${name}**`, ...(written === '' ? [] : [shortCode(written)])];
  for (const { source, path, count, matches, closest, deadEnd } of explained?.reads ?? []) {
    if (path === '') {
      parts.push(`It ${readText(source, path)}.`);
      continue;
    }
    if (count) parts.push(`In this state ${countText(count, doneText(explained!))}.`);
    const places = matches.length > 0 ? matches : closest;
    if (deadEnd) parts.push(`- ${code(deadEndText(deadEnd, explained!.operator))}`);
    else if (places.length > 0)
      parts.push(listed(places.map(placeText), matches.length === 0 ? closestText(explained!.operator) : ''));
  }
  const problems = explained?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
  return [...parts, ...problems.map(({ message }) => `Error: ${message}.`)].join('\n\n');
}

function listed(places: readonly string[], title: string): string {
  const shown = places.slice(0, shownPlaces).map((place) => `- ${code(place)}`);
  const more = places.length - shown.length;
  const heading = title === '' ? [] : [title[0]!.toUpperCase() + title.slice(1), ''];
  return [...heading, ...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

const shownValues = 5;

/** A property, and what stands there in the state. */
export function propertyHover(
  name: string,
  property: KnownProperty | undefined,
  seen: { readonly values: readonly unknown[]; readonly count: number } = { values: [], count: 0 },
): string | undefined {
  const shown = seen.values.slice(0, shownValues).map((value) => code(valueText(shownValue(value))));
  const more = seen.values.length > shown.length ? ', …' : '';
  const parts = [
    property && `**${property.name}**: ${propertyDetail(property)}`,
    property && propertyDocumentation(property),
    shown.length > 0
      ? `In this state: ${shown.join(', ')}${more}`
      : seen.count > 0
        ? `In this state: ${counted(seen.count, 'place')}`
        : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return property ? parts.join('\n\n') : [`**${name}**`, ...parts].join('\n\n');
}

export const operatorHover = (operator: string, engine: EngineName | undefined): string | undefined => {
  const known = operatorsOf(engine)[operator];
  return known && `${code(operator)}: ${known.detail}\n\n${known.documentation}`;
};

export const policyKeyHover = (key: string): string | undefined => {
  const known = Object.hasOwn(policyKeys, key) ? policyKeys[key] : undefined;
  return known && `**${key}**: ${known.detail}\n\n${known.documentation}`;
};

export const manifestKeyHover = (key: string): string | undefined =>
  Object.hasOwn(manifestKeys, key) ? `**${key}**: ${manifestKeys[key]}` : undefined;
