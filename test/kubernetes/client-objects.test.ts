import type { KubernetesObject, V1Node, V1ObjectMeta } from '@kubernetes/client-node';
import { expect, test } from 'vitest';
import {
  type Node,
  type NodeNetworkConfigurationEnactment,
  type NodeNetworkConfigurationPolicy,
  type NodeNetworkState,
  previewPolicy,
} from '../../src/kubernetes/index.ts';
import { nodeState, policy, worker } from './cluster.ts';

// The type check is the test: objects of the Kubernetes client go in as they are.
const metadata: V1ObjectMeta = { name: 'n1', labels: worker, creationTimestamp: new Date(0), generation: 1 };
const node: V1Node = { metadata, status: { addresses: [] } };
const taken: Node = node;
const objects: readonly (Node & NodeNetworkState & NodeNetworkConfigurationEnactment)[] = [
  { metadata: metadata, kind: undefined, apiVersion: 'v1' },
];
const object: KubernetesObject = { apiVersion: 'nmstate.io/v1', metadata };
const ofClient: NodeNetworkConfigurationPolicy = { ...policy, ...object, kind: policy.kind };

test('the objects of the Kubernetes client are taken as they are', () => {
  const state = nodeState('n1', 'eth0');
  const previews = [...previewPolicy(ofClient, [{ node: taken, state }], { nodes: objects })];
  expect(previews.map(({ nodeName, error }) => [nodeName, error])).toEqual([['n1', undefined]]);
});
