import { isMap, ownValue } from '../values.ts';
import type { NodeParts } from './known-node.ts';
import type { Node, NodeNetworkConfigurationEnactment } from './objects.ts';

/** Objects of the cluster beside the sequence of nodes. */
export interface ClusterRecords {
  readonly nodes?: Iterable<Node>;
  readonly enactments?: Iterable<NodeNetworkConfigurationEnactment>;
}

/**
 * Adds to a node what the cluster has on record about it, found by name: the labels of its `Node`
 * and the captured states of the policy's enactment. What came with the node itself is kept.
 * Throws `TypeError` when one of the two can't be iterated.
 */
export function addRecords(
  { nodes, enactments }: ClusterRecords,
  policyName: string | undefined,
): (parts: NodeParts) => NodeParts {
  const nodeLabels = new Map(
    listOf(nodes, 'nodes').map((node) => [node?.metadata?.name, node?.metadata?.labels]),
  );
  const captured = new Map(
    listOf(enactments, 'enactments').map((one) => [one?.metadata?.name, one?.status?.capturedStates]),
  );
  return (parts) => ({
    ...parts,
    labels: { ...parts.labels, ...nodeLabels.get(parts.name), ...parts.nodeLabels },
    cachedCaptures:
      parts.cachedCaptures ??
      (policyName === undefined ? undefined : captured.get(`${parts.name}.${policyName}`)),
  });
}

/** What an option gives: the list of a client has `items`, and a text would be a sequence of characters. */
function listOf<One>(given: Iterable<One> | undefined, option: string): One[] {
  if (given === undefined || given === null) return [];
  if (typeof given === 'string' || typeof given[Symbol.iterator] !== 'function')
    throw new TypeError(`expected the option \`${option}\` as an array or another iterable`);
  return [...given];
}

/** `metadata.name` of a manifest; `undefined` for a bare policy. */
export function manifestName(manifest: unknown): string | undefined {
  const metadata = isMap(manifest) ? ownValue(manifest, 'metadata') : undefined;
  const name = isMap(metadata) ? ownValue(metadata, 'name') : undefined;
  return typeof name === 'string' ? name : undefined;
}
