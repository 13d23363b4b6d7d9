// Checked by the compiler (`npm run check:types`).
import { expect, it } from 'vitest';
import { generateState, type Policy } from '../../src/index.ts';
import type { NodeNetworkConfigurationPolicy } from '../../src/kubernetes/index.ts';

const bare: Policy = { capture: null, desiredState: { interfaces: [] } };
const manifest: NodeNetworkConfigurationPolicy = {
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  spec: bare,
};
const empty: NodeNetworkConfigurationPolicy = { spec: { capture: null, desiredState: null } };
const taken: readonly Policy[] = [manifest.spec!, { ...empty.spec }, { capture: undefined }];

it('takes a policy as the `spec` of a manifest, and the other way round', () => {
  const desired = [bare, manifest, ...taken].map((policy) => generateState(policy, {}).desiredState);
  expect(desired).toEqual([{ interfaces: [] }, { interfaces: [] }, { interfaces: [] }, {}, {}]);
});
