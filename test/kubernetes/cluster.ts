import { readFileSync } from 'node:fs';
import { parseYaml } from '../../src/index.ts';
import type { Node, NodeNetworkConfigurationPolicy, NodeNetworkState } from '../../src/kubernetes/index.ts';

/** A policy for workers whose bridge takes the name and address of the default gateway's interface. */
export const policyText: string = readFileSync('test/cases/kubernetes/policy.yaml', 'utf8');
export const policy = parseYaml(policyText) as NodeNetworkConfigurationPolicy;
export const time = '2026-11-23T12:00:00.000Z';

export const worker = { 'node-role.kubernetes.io/worker': '' };

export const node = (name: string, labels?: Record<string, string>): Node => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name, ...(labels && { labels }) },
});

/** A node whose default route, if it has one, leaves through `gateway`. */
export const nodeState = (
  name: string,
  gateway: string | undefined,
  labels?: Record<string, string>,
): NodeNetworkState => ({
  apiVersion: 'nmstate.io/v1beta1',
  kind: 'NodeNetworkState',
  metadata: { name, ...(labels && { labels }) },
  status: {
    currentState: {
      interfaces: ['eth0', 'eth1'].map((interfaceName, number) => ({
        name: interfaceName,
        type: 'ethernet',
        'mac-address': `52:54:00:00:00:0${number}`,
      })),
      routes: { running: gateway ? [{ destination: '0.0.0.0/0', 'next-hop-interface': gateway }] : [] },
    },
  },
});

/** The desired state of {@link policy} on a node with that gateway. */
export const bridgeOn = (gateway: 'eth0' | 'eth1'): unknown => ({
  interfaces: [
    {
      name: 'br1',
      type: 'linux-bridge',
      state: 'up',
      'mac-address': `52:54:00:00:00:0${gateway.slice('eth'.length)}`,
      bridge: { port: [{ name: gateway }] },
    },
  ],
});
