import { unicodePattern } from '../../unicode.ts';
import { closestName } from '../did-you-mean.ts';
import type { Wording } from '../finding.ts';
import { error } from './wording.ts';
import { allowMore, describeValue, quoted, shorten } from './words.ts';

/** The wording of what can be wrong with a document before its contents are looked at. */

export const duplicateKey = (key: string): Wording =>
  error(
    'duplicate-key',
    `the key \`${shorten(key)}\` is given twice in one map`,
    'keep one of the two: readers disagree on which one counts',
  );

/** For a new name, before anything is written. */
export const takenName = (name: string): Wording =>
  error(
    'duplicate-key',
    `another capture is named \`${shorten(name)}\``,
    'choose a name that no capture of the policy has',
  );

export const tooLarge = (length: number, limit: number): Wording =>
  error(
    'size-limit',
    `the text has ${length} characters, the limit is ${limit}`,
    `if that is meant, ${allowMore('documentSize')}`,
  );

export const expressionTooLong = (length: number, limit: number): Wording =>
  error(
    'size-limit',
    `the text has ${length} characters, the limit for one expression or template is ${limit}`,
    `if that is meant, ${allowMore('expressionLength')}`,
  );

export const tooDeep = (limit: number): Wording =>
  error(
    'nesting-limit',
    `the document is nested more than ${limit} levels deep`,
    `if that is meant, ${allowMore('nestingDepth')}`,
  );

export const tooManyAliases = (limit: number): Wording =>
  error(
    'alias-limit',
    `with its aliases followed the document has more than ${limit} values`,
    `write the values out, or ${allowMore('aliasExpansion')}`,
  );

export const cyclicValue = (): Wording =>
  error(
    'alias-limit',
    'a value contains itself',
    'an alias must not refer to a map or list that it stands in',
  );

export const severalDocuments = (role: ShapeRole, count: number): Wording =>
  error(
    shapes[role][0],
    `expected ${shapes[role][1]}, found ${count} documents`,
    'split the text at its `---` lines',
  );

const shapes = {
  policy: ['policy-shape', 'a policy'],
  currentState: ['state-shape', 'a network state'],
  cachedCaptures: ['cache-shape', 'captured states'],
} as const;
export type ShapeRole = keyof typeof shapes;

export const expectedMap = (role: ShapeRole, what: string | undefined, found: unknown): Wording =>
  error(
    shapes[role][0],
    `expected ${what ?? shapes[role][1]} (a map), found ${describeValue(found)}`,
    mapHelp(found),
  );

const keyInText = unicodePattern(String.raw`^([\p{L}_][\p{L}\p{Nd}_-]*):(\S(?!.*\n))?`);

/** In YAML `a:b` is a text; with a space behind the colon it would have been a map, but for quotes or a `|`. */
function mapHelp(found: unknown): string | undefined {
  const match = typeof found === 'string' ? keyInText().exec(found) : null;
  if (match)
    return match[2] === undefined
      ? 'write it without the `|` or quotes around it'
      : `put a space behind \`${shorten(match[1]!)}:\``;
  return Array.isArray(found) ? 'write `name: value` pairs instead of a list' : undefined;
}

export const expectedExpression = (found: unknown): Wording =>
  error(
    'policy-shape',
    `expected an expression (a string), found ${describeValue(found)}`,
    'write the expression as text: `interfaces.name == "eth1"`',
  );

export const expectedText = (role: ShapeRole, what: string, found: unknown, help?: string): Wording =>
  error(shapes[role][0], `expected ${what} (a string), found ${describeValue(found)}`, help);

/** For a text that YAML may have taken for a number, a truth value or nothing. */
export const expectedQuotedText = (role: ShapeRole, what: string, found: unknown): Wording =>
  expectedText(
    role,
    what,
    found,
    found === null
      ? 'write `""` for an empty one'
      : ['number', 'boolean'].includes(typeof found)
        ? 'put it in quotes'
        : undefined,
  );

export const notWritable = (reason: string): Wording =>
  error(
    'state-shape',
    `this value can't be written as YAML: ${reason}`,
    'only maps, lists, strings, numbers, booleans and null can',
  );

export const twoSpellings = (key: string): Wording =>
  error('cache-shape', `\`${shorten(key)}\` is given twice, in two spellings`, 'keep one of the two');

/** `key` stands where a captured state has `state`; `isInside` tells that the captured states are inside what was given. */
export const noCapturedState = (key: string, isInside: boolean): Wording =>
  error(
    'cache-shape',
    `expected a captured state (\`state\` and \`metaInfo\`), found the key \`${shorten(key)}\``,
    isInside
      ? 'hand over the `capturedStates` alone'
      : closestName(key.toLowerCase(), ['state'])
        ? 'write `state`'
        : 'put the network state below a key `state`',
  );

export const wrongKind = (role: ShapeRole, wanted: string, found: string, isMisspelt: boolean): Wording =>
  error(
    shapes[role][0],
    `expected a manifest of kind \`${wanted}\`, found kind \`${shorten(found)}\``,
    found.endsWith('List')
      ? 'hand over its `items`, one at a time'
      : isMisspelt
        ? `did you mean \`${wanted}\`?`
        : undefined,
  );

export const notANode = (): Wording =>
  error(
    'state-shape',
    'this map is neither a node nor the network state of one',
    'hand over a `Node` or `NodeNetworkState`, or what is known of a node as `{ node, state }`',
  );

/** `isEmpty`: its `NodeNetworkState` is there, without a state in it. */
export const stateOfNodeUnknown = (node: string, isEmpty: boolean): Wording =>
  error(
    'state-shape',
    `no network state of ${node === '' ? 'the node' : `node \`${shorten(node)}\``} is known`,
    isEmpty
      ? 'its `NodeNetworkState` has no `status.currentState`'
      : 'hand it in together with its `NodeNetworkState`',
  );

export const incompleteManifest = (
  role: ShapeRole,
  present: string,
  missing: 'kind' | 'apiVersion',
  line: string,
): Wording =>
  error(shapes[role][0], `a manifest with \`${present}\` needs \`${missing}\` too`, `add \`${line}\``);

export const unknownManifestKey = (key: string, known: readonly string[]): Wording => {
  const closest = closestName(key, known);
  return error(
    'unknown-policy-key',
    `\`${shorten(key)}\` at the top of a manifest has no meaning`,
    policyKeys.includes(key)
      ? 'it belongs one level down, under `spec`'
      : closest === undefined
        ? `a manifest has ${quoted(known)}`
        : `did you mean \`${shorten(closest)}\`?`,
  );
};

export const bothSpellings = (): Wording =>
  error('policy-shape', 'both `desiredState` and its older name `desired` are given', 'keep `desiredState`');

/** The keys of a policy; \`desired\` is read, too, but nobody should write it any more. */
export const policyKeys: readonly string[] = ['capture', 'desiredState'];

export const unknownPolicyKey = (
  key: string,
  known: readonly string[],
  closest: string | undefined,
  isSection: boolean,
): Wording =>
  error(
    'unknown-policy-key',
    `a policy has no \`${shorten(key)}\``,
    policyKeyHelp(key, known, closest, isSection),
  );

function policyKeyHelp(
  key: string,
  known: readonly string[],
  closest: string | undefined,
  isSection: boolean,
): string {
  if (closest !== undefined) return `did you mean \`${shorten(closest)}\`?`;
  if (['spec', 'metadata', 'status'].includes(key))
    return 'a manifest also needs `apiVersion: nmstate.io/v1` and `kind: NodeNetworkConfigurationPolicy`';
  if (isSection) return 'a network state stands under `desiredState`';
  return `it has ${quoted(known)}`;
}

export const unknownCapture = (
  name: string,
  known: readonly string[],
  closest: string | undefined,
): Wording => {
  const help =
    known.length === 0
      ? 'the policy has no captures'
      : known.length <= 8
        ? `${known.length === 1 ? "the policy's only capture is" : "the policy's captures are"} ${quoted(known)}`
        : `the policy has ${known.length} captures`;
  return {
    ...error(
      'unknown-capture',
      `no capture is named \`${shorten(name)}\``,
      closest === undefined ? help : `did you mean \`${shorten(closest)}\`?`,
    ),
    note: 'not defined in this policy',
  };
};

export const captureCycle = (names: readonly string[]): Wording => {
  const shown = names.length > 8 ? [...names.slice(0, 7), '…'] : names;
  return error(
    'capture-cycle',
    names.length === 1
      ? `capture \`${names[0]}\` refers to itself: ${names[0]} → ${names[0]}`
      : `captures refer to each other in a circle: ${[...shown, names[0]!].join(' → ')}`,
    names.length === 1
      ? 'it has to read another capture or the current state'
      : 'one of them has to read the current state',
  );
};
