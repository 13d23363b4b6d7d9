import { isNmpolicyError, NmpolicyError } from '../diagnostics/error.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Document } from '../documents/document.ts';
import { unwrap } from '../documents/manifest.ts';
import { readManifest } from '../documents/read-document.ts';
import { compileDocument } from '../generate-state.ts';
import { type GenerateOptions, readSettings } from '../options.ts';
import type { GeneratedState } from '../types.ts';
import { isMap, keysOf, ownValue } from '../values.ts';
import { addRecords, type ClusterRecords, manifestName } from './cluster-records.ts';
import { type NodeParts, readKnownNode } from './known-node.ts';
import { readNodeSelector } from './node-selector.ts';
import type { Node, NodeNetworkConfigurationEnactment } from './objects.ts';

/** Options of {@link previewPolicy}. */
export interface PreviewOptions extends GenerateOptions, ClusterRecords {
  /** The cluster's nodes, for the labels of nodes of which only the network state is handed in. */
  readonly nodes?: Iterable<Node>;
  /** Enactments of before: the policy's own, named `<node>.<policy>`, are the caches of their nodes. */
  readonly enactments?: Iterable<NodeNetworkConfigurationEnactment>;
}

/** What the enactment of a policy on one node would hold. */
export interface NodeEnactment extends GeneratedState {
  /** Empty when nothing names the node. */
  readonly nodeName: string;
  readonly error?: undefined;
}

/** Why there would be no enactment of a policy on one node. */
export interface NodeFailure {
  /** Empty when nothing names the node. */
  readonly nodeName: string;
  readonly error: NmpolicyError;
  readonly desiredState?: undefined;
  readonly capturedStates?: undefined;
  readonly warnings?: undefined;
}

/** One node of a preview: `error` tells which. */
export type NodePreview = NodeEnactment | NodeFailure;

/**
 * What a policy would make of a cluster: for every node that the policy's `nodeSelector` selects, in
 * the order given, what its enactment would hold, or the error. The policy is compiled once.
 * The next node is asked for and looked at when the next result is, and nothing of it is kept.
 *
 * `policy` is a `NodeNetworkConfigurationPolicy`, or a bare policy, which selects every node; data or text.
 * `nodes` gives `NodeNetworkState` or `Node` objects or {@link KnownNode} pairs of the two, each as
 * data or text; from an async iterable the results come as one. A node's labels are those
 * of its `Node` (also one from `options.nodes`), then of its `NodeNetworkState`;
 * `kubernetes.io/hostname` is the name where no label says otherwise.
 * A node without a state gets an error unless the policy has no captures or the node a cache.
 *
 * Throws {@link NmpolicyError} at once for a policy that fails whatever the node is, and `TypeError`
 * when `nodes`, `options.nodes` or `options.enactments` can't be iterated.
 */
export function previewPolicy(
  policy: unknown,
  nodes: Iterable<unknown>,
  options?: PreviewOptions,
): IterableIterator<NodePreview>;
export function previewPolicy(
  policy: unknown,
  nodes: AsyncIterable<unknown>,
  options?: PreviewOptions,
): AsyncIterableIterator<NodePreview>;
export function previewPolicy(
  policy: unknown,
  nodes: Iterable<unknown> | AsyncIterable<unknown>,
  options: PreviewOptions = {},
): IterableIterator<NodePreview> | AsyncIterableIterator<NodePreview> {
  return previewManifest(readManifest(policy, 'policy', readSettings(options)), nodes, options);
}

/** As {@link previewPolicy}, for a policy that was read before, its manifest around it. */
export function previewManifest(
  manifest: Document,
  nodes: AsyncIterable<unknown>,
  options: PreviewOptions,
): AsyncIterableIterator<NodePreview>;
export function previewManifest(
  manifest: Document,
  nodes: Iterable<unknown> | AsyncIterable<unknown>,
  options: PreviewOptions,
): IterableIterator<NodePreview> | AsyncIterableIterator<NodePreview>;
export function previewManifest(
  manifest: Document,
  nodes: Iterable<unknown> | AsyncIterable<unknown>,
  options: PreviewOptions,
): IterableIterator<NodePreview> | AsyncIterableIterator<NodePreview> {
  const preview = nodePreviewer(manifest, options);
  if (isAsync(nodes)) return previewEachAsync(preview, nodes);
  // a text would be taken for a sequence of characters
  if (typeof nodes === 'string' || typeof nodes?.[Symbol.iterator] !== 'function')
    throw new TypeError('expected the nodes as an array or another iterable');
  return previewEach(preview, nodes);
}

const isAsync = (nodes: Iterable<unknown> | AsyncIterable<unknown>): nodes is AsyncIterable<unknown> =>
  typeof (nodes as Partial<AsyncIterable<unknown>> | undefined)?.[Symbol.asyncIterator] === 'function';

/** One node's preview; `undefined` for a node that isn't selected. */
type NodePreviewer = (node: unknown) => NodePreview | undefined;

function* previewEach(preview: NodePreviewer, nodes: Iterable<unknown>): Generator<NodePreview, undefined> {
  for (const node of nodes) {
    const result = preview(node);
    if (result) yield result;
  }
}

async function* previewEachAsync(
  preview: NodePreviewer,
  nodes: AsyncIterable<unknown>,
): AsyncGenerator<NodePreview, undefined> {
  for await (const node of nodes) {
    const result = preview(node);
    if (result) yield result;
  }
}

function nodePreviewer(manifest: Document, options: PreviewOptions): NodePreviewer {
  const document = unwrap(manifest);
  const compiled = compileDocument(document, options);
  const isSelected = readNodeSelector(document);
  const withRecords = addRecords(options, manifestName(manifest.value));
  const needsState = hasCaptures(document.value);
  return (input) => {
    let nodeName = '';
    try {
      const node = withRecords(readKnownNode(input, options.limits));
      nodeName = node.name;
      if (!isSelected(node.labels)) return undefined;
      if (needsState && node.currentState === undefined && node.cachedCaptures === undefined)
        throw unknownState(node);
      return { nodeName, ...compiled.generateState(node.currentState, node.cachedCaptures, options) };
    } catch (error) {
      if (!isNmpolicyError(error)) throw error;
      return { nodeName, error };
    }
  };
}

function hasCaptures(policy: unknown): boolean {
  const captures = isMap(policy) ? ownValue(policy, 'capture') : undefined;
  return isMap(captures) && keysOf(captures).length > 0;
}

const unknownState = ({ name, hasReport }: NodeParts): NmpolicyError =>
  new NmpolicyError([
    { ...messages.stateOfNodeUnknown(name, hasReport), where: { document: 'currentState', path: [] } },
  ]);
