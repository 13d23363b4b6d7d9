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
 */
export function addRecords(
  { nodes, enactments }: ClusterRecords,
  policyName: string | undefined,
): (parts: NodeParts) => NodeParts {
  const nodeLabels = new Map(
    [...(nodes ?? [])].map((node) => [node?.metadata?.name, node?.metadata?.labels]),
  );
  const captured = new Map(
    [...(enactments ?? [])].map((one) => [one?.metadata?.name, one?.status?.capturedStates]),
  );
  return (parts) => ({
    ...parts,
    labels: { ...parts.labels, ...nodeLabels.get(parts.name), ...parts.nodeLabels },
    cachedCaptures: parts.cachedCaptures ?? captured.get(`${parts.name}.${policyName}`),
  });
}

/** `metadata.name` of a manifest; `undefined` for a bare policy. */
export function manifestName(manifest: unknown): string | undefined {
  const metadata = isMap(manifest) ? ownValue(manifest, 'metadata') : undefined;
  const name = isMap(metadata) ? ownValue(metadata, 'name') : undefined;
  return typeof name === 'string' ? name : undefined;
}
