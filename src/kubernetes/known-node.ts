import { NmpolicyError } from '../diagnostics/error.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { isMisspelt } from '../documents/manifest.ts';
import type { Limits } from '../limits.ts';
import type { AnyState } from '../types.ts';
import { hasKey, isDataMap, isMap, keysOf, mapOf, ownValue } from '../values.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { Node, NodeNetworkConfigurationEnactment, NodeNetworkState, StateData } from './objects.ts';
import type { KeptCaptures } from './unedited-captures.ts';

/** What is known of one node, each part as data or as YAML/JSON text. */
export interface KnownNode {
  /** For its name and labels. */
  readonly node?: Node | string | undefined;
  /** What the node reports: the whole object, or its `currentState` alone. */
  readonly state?: NodeNetworkState | StateData | string | undefined;
  /** The policy's last enactment on the node, or its `capturedStates` alone: the cache. */
  readonly enactment?: NodeNetworkConfigurationEnactment | KeptCaptures | string | undefined;
}

/** A node taken out of what was handed in. */
export interface NodeParts {
  /** Empty when nothing names the node. */
  readonly name: string;
  /** All of the node's labels. */
  readonly labels: Readonly<Record<string, unknown>>;
  /** Those of its `Node` object alone, which win over any other. */
  readonly nodeLabels: Readonly<Record<string, unknown>>;
  /** The network state; `undefined` when only the node itself is known. */
  readonly currentState: unknown;
  /** Whether there is a `NodeNetworkState`, be it one that reports nothing. */
  readonly hasReport: boolean;
  /** The captured states of an earlier enactment, if there are any. */
  readonly cachedCaptures: unknown;
}

/** Kubernetes gives every node this label; a node can only be told apart from others by it. */
const hostnameLabel = 'kubernetes.io/hostname';

const parts = ['node', 'state', 'enactment'];

/**
 * The name, labels, state and cache in a `Node`, a `NodeNetworkState`, a {@link KnownNode} or the
 * text of one of the objects. Throws `NmpolicyError` with `state-shape`, and as `parseYaml` does.
 */
export function readKnownNode(input: unknown, limits: Partial<Limits> | undefined): NodeParts {
  const read = (value: unknown): unknown =>
    typeof value === 'string' ? parseYaml(value, { ...(limits && { limits }) }) : value;
  const value = read(input);
  checkIsMap(value);
  if (parts.some((part) => hasKey(value, part)) && !hasKey(value, 'metadata')) {
    const node = read(ownValue(value, 'node')) ?? undefined;
    if (node !== undefined) {
      checkIsMap(node);
      checkKind(node, ['Node']);
    }
    const state = ownValue(value, 'state');
    const enactment = attempt(read, ownValue(value, 'enactment'));
    return combine(node, node === undefined ? read(state) : attempt(read, state), enactment);
  }
  const kind = checkKind(value, ['NodeNetworkState', 'Node']);
  if (isNodeNetworkState(value)) return combine(undefined, value, undefined);
  if (kind === undefined && !isMap(ownValue(value, 'metadata'))) throw wrongShape(messages.notANode());
  return combine(value, undefined, undefined);
}

/** What can't be read is handed on as it is: it shall fail under the node's name. */
function attempt(read: (value: unknown) => unknown, value: unknown): unknown {
  try {
    return read(value);
  } catch {
    return value;
  }
}

function checkIsMap(value: unknown): asserts value is AnyState {
  if (!isDataMap(value)) throw wrongShape(messages.expectedMap('currentState', 'a node', value));
}

/** The kind of an object, one of those wanted; items of a list that a client read have none. */
function checkKind(value: AnyState, wanted: readonly [string, ...string[]]): string | undefined {
  const kind = ownValue(value, 'kind');
  if (kind === undefined) return undefined;
  if (typeof kind !== 'string')
    throw wrongShape(messages.expectedText('currentState', 'the kind of the object', kind));
  if (!wanted.includes(kind))
    throw wrongShape(messages.wrongKind('currentState', wanted[0], kind, isMisspelt(kind, wanted[0])));
  return kind;
}

function combine(node: unknown, state: unknown, enactment: unknown): NodeParts {
  const metadata = { ...metadataOf(state), ...metadataOf(node) };
  const { name } = metadata;
  const hasReport = isNodeNetworkState(state);
  return {
    name: typeof name === 'string' ? name : '',
    labels: {
      ...(typeof name === 'string' && { [hostnameLabel]: name }),
      ...labelsOf(state),
      ...labelsOf(node),
    },
    nodeLabels: labelsOf(node),
    currentState: hasReport ? dataIn(state, 'NodeNetworkState', 'currentState') : state,
    hasReport,
    cachedCaptures: isEnactment(enactment)
      ? dataIn(enactment, 'NodeNetworkConfigurationEnactment', 'capturedStates')
      : enactment,
  };
}

/** A part of an object's status; as an object when it is a string, which alone would be read as a text. */
function dataIn(object: unknown, kind: string, key: string): unknown {
  const part = below(below(object, 'status'), key);
  return typeof part === 'string'
    ? { apiVersion: 'nmstate.io/v1beta1', kind, status: { [key]: part } }
    : part;
}

/** Items of a list that a client read have no `kind`: what a state reports tells it apart. */
const isNodeNetworkState = (value: unknown): boolean =>
  below(value, 'kind') === 'NodeNetworkState' ||
  (below(value, 'kind') === undefined && below(below(value, 'status'), 'currentState') !== undefined);

/** As above. A whole enactment in a list has a name, which no captured state has. */
const isEnactment = (value: unknown): boolean =>
  below(value, 'kind') === undefined && typeof below(below(value, 'metadata'), 'name') === 'string';

const metadataOf = (manifest: unknown): Record<string, unknown> => {
  const metadata = below(manifest, 'metadata');
  return isMap(metadata) ? defined(metadata) : {};
};

const labelsOf = (manifest: unknown): Record<string, unknown> => {
  const { labels } = metadataOf(manifest);
  return isMap(labels) ? defined(labels) : {};
};

/** What JSON would write of a map, so that what is not there hides nothing. */
const defined = (map: AnyState): AnyState => mapOf(keysOf(map).map((key) => [key, map[key]] as const));

const below = (value: unknown, key: string): unknown => (isMap(value) ? ownValue(value, key) : undefined);

const wrongShape = (wording: ReturnType<typeof messages.wrongKind>): NmpolicyError =>
  new NmpolicyError([{ ...wording, where: { document: 'currentState', path: [] } }]);
