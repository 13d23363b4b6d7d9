// Checked by the compiler (`npm run check:types`): every `@ts-expect-error` must have an error under it.
import { expect, expectTypeOf, it } from 'vitest';
import type { Bond, Integer64, Interface, NetworkState, Route, Vlan } from '../../src/schema/index.ts';
import { normalizeState, validateState } from '../../src/schema/index.ts';

const good: NetworkState = {
  hostname: null,
  'dns-resolver': { config: { server: ['10.0.0.2'] } },
  'route-rules': { config: [{ priority: 30000, family: 'ipv4', fwmark: '0x10', action: 'blackhole' }] },
  routes: { config: [{ destination: '0.0.0.0/0', metric: 2n ** 60n, 'table-id': 254 }] },
  interfaces: [
    { name: 'eth0', type: 'ethernet', state: 'up', mtu: 1500, ipv4: { enabled: true, dhcp: true } },
    { name: 'eth0.5', type: 'vlan', vlan: { id: 5, 'base-iface': 'eth0', protocol: '802.1q' } },
    {
      name: 'br0',
      type: 'linux-bridge',
      bridge: { port: [{ name: 'eth1', vlan: { 'trunk-tags': [{ id: 5 }] } }] },
    },
    {
      name: 'br0',
      type: 'ovs-bridge',
      bridge: { options: { 'fail-mode': 'secure', stp: { enabled: true } } },
    },
    { name: 'old', type: 'bond', state: 'absent' },
    { name: 'eth1', ipv6: { 'addr-gen-mode': 'anything' } },
    { name: 'tun0', type: 'tun', 'of-any-kind': { x: 1 } },
  ],
};

it('takes states as nmstate writes them', () => expect(validateState(good)).toEqual([]));

it('refuses properties and values that nmstate does not know', () => {
  const bad: NetworkState[] = [
    // @ts-expect-error: no such section
    { route: {} },
    // @ts-expect-error: no such property
    { interfaces: [{ name: 'eth0', type: 'ethernet', ipv4: { dhcpp: true } }] },
    // @ts-expect-error: the property of another interface type
    { interfaces: [{ name: 'eth0', type: 'ethernet', vlan: { id: 5 } }] },
    // @ts-expect-error: `port` belongs in `bridge`
    { interfaces: [{ name: 'br0', type: 'linux-bridge', bridge: { options: { port: [] } } }] },
    // @ts-expect-error: no such state
    { interfaces: [{ name: 'eth0', type: 'ethernet', state: 'upp' }] },
    // @ts-expect-error: a required property is missing
    { interfaces: [{ name: 'eth0.5', type: 'vlan', vlan: {} }] },
    // @ts-expect-error: an interface has a name
    { interfaces: [{ type: 'ethernet' }] },
    // @ts-expect-error: a name is a string
    { interfaces: [{ name: 1101, type: 'ethernet' }] },
    // @ts-expect-error: nmstate writes numbers as numbers
    { routes: { config: [{ metric: '100' }] } },
    // @ts-expect-error: not null
    { interfaces: null },
  ];
  // The compiler finds each of them; of the readers only the text for a number is accepted.
  expect(bad.filter((state) => validateState(state).length === 0)).toEqual([
    { routes: { config: [{ metric: '100' }] } },
  ]);
});

it('narrows an interface by its type', () => {
  function describe(one: Interface): string {
    expectTypeOf(one.name).toEqualTypeOf<string>();
    expectTypeOf(one.mtu).toEqualTypeOf<Integer64 | undefined>();
    switch (one.type) {
      case 'vlan':
        expectTypeOf(one.vlan).toEqualTypeOf<Vlan | null | undefined>();
        return `vlan ${one.vlan?.id}`;
      case 'bond':
        expectTypeOf(one['link-aggregation']).toEqualTypeOf<Bond | null | undefined>();
        // @ts-expect-error: a bond has no `vlan`
        return `bond of ${one['link-aggregation']?.port?.join('+')}${one.vlan ?? ''}`;
      case 'ethernet':
      case 'veth':
        return `ethernet ${one.veth?.peer}`;
      default:
        return one.type ?? 'unknown';
    }
  }
  expect(good.interfaces?.map(describe)).toEqual([
    'ethernet undefined',
    'vlan 5',
    'linux-bridge',
    'ovs-bridge',
    'bond of undefined',
    'unknown',
    'tun',
  ]);
});

it('stays assignable both ways where somebody holds plain data', () => {
  const data: Record<string, unknown> = JSON.parse(
    '{"interfaces":[{"name":"a","type":"future","x":1}],"future":{}}',
  );
  const fromNewerVersion = {
    routes: { config: [{ destination: '::/0', 'future-property': 1 }] },
    'future-section': 5,
  };
  const state: NetworkState = fromNewerVersion;
  const route: Route | undefined = state.routes?.config?.[0];
  const back: object = state;
  expect([validateState(data), validateState(fromNewerVersion), validateState(back)]).toHaveLength(3);
  expect(route?.destination).toBe('::/0');
  expectTypeOf(normalizeState({ interfaces: [] })).toEqualTypeOf<NetworkState>();
});
