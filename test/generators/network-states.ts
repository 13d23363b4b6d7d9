import fc from 'fast-check';
import type { JsonMap } from '../reference/json.ts';
import { oddJson } from './odd-json.ts';
import { interfaceNames, vocabulary } from './vocabulary.ts';

const name = fc.constantFrom(...interfaceNames);

/** A map of which every key is there or not. */
function optional(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<JsonMap> {
  return fc.record(fields, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<JsonMap>;
}

function ipSection(addresses: readonly string[]): fc.Arbitrary<JsonMap> {
  const address = fc.record({
    ip: fc.constantFrom(...addresses),
    'prefix-length': fc.constantFrom(...vocabulary.prefixLengths),
  });
  return optional({
    enabled: fc.boolean(),
    dhcp: fc.boolean(),
    address: fc.array(address, { maxLength: 3 }),
  });
}

const bridge = optional({
  options: optional({
    stp: optional({ enabled: fc.boolean(), 'forward-delay': fc.constantFrom(2, 15) }),
    'gc-timer': fc.constantFrom(0, 29657, ...vocabulary.timers),
  }),
  port: fc.array(
    optional({
      name,
      vlan: optional({
        mode: fc.constant('trunk'),
        'trunk-tags': fc.array(optional({ id: fc.constantFrom(100, 101) })),
      }),
    }),
    { maxLength: 3 },
  ),
});

const typeSections: Record<string, fc.Arbitrary<JsonMap>> = {
  ethernet: optional({
    ethernet: optional({ speed: fc.constantFrom(1000, 10000), duplex: fc.constant('full') }),
  }),
  'linux-bridge': optional({ bridge }),
  bond: optional({
    'link-aggregation': optional({
      mode: fc.constantFrom('802.3ad', 'active-backup'),
      port: fc.array(name, { maxLength: 3 }),
      options: optional({
        xmit_hash_policy: fc.constantFrom('layer2', 'layer3+4'),
        all_slaves_active: fc.boolean(),
      }),
    }),
  }),
  vlan: optional({ vlan: optional({ 'base-iface': name, id: fc.constantFrom(100, 101) }) }),
  'ovs-bridge': optional({ bridge }),
  dummy: fc.constant({}),
};

const commonKeys = optional({
  state: fc.constantFrom(...vocabulary.states),
  mtu: fc.constantFrom(...vocabulary.mtus),
  'mac-address': fc.constantFrom(...vocabulary.macs),
  description: fc.constantFrom(...vocabulary.descriptions),
  ipv4: ipSection(vocabulary.ipv4),
  ipv6: ipSection(vocabulary.ipv6),
  controller: fc.constantFrom(null, 'br0', 'eth1'),
  lldp: optional({ enabled: fc.boolean() }),
  'alt-names': fc.array(fc.record({ name: fc.constantFrom('enp1s0', 'nic-a') }), { maxLength: 2 }),
});

const networkInterface = fc
  .tuple(
    name,
    fc.oneof(...Object.entries(typeSections).map(([type, section]) => fc.tuple(fc.constant(type), section))),
    commonKeys,
  )
  .map(([interfaceName, [type, section], common]) => ({ name: interfaceName, type, ...common, ...section }));

const route = fc
  .tuple(
    fc.record({
      destination: fc.constantFrom(...vocabulary.destinations),
      'next-hop-interface': name,
    }),
    optional({
      'next-hop-address': fc.constantFrom(...vocabulary.ipv4),
      metric: fc.constantFrom(100, 101),
      'table-id': fc.constantFrom(254, 255),
    }),
  )
  .map(([required, rest]) => ({ ...required, ...rest }));

const routeRule = optional({
  'ip-from': fc.constantFrom(...vocabulary.destinations),
  priority: fc.constantFrom(1000, 30000),
  'route-table': fc.constant(254),
});

const nameServers = optional({
  server: fc.array(fc.constantFrom(...vocabulary.servers), { maxLength: 2 }),
  search: fc.array(fc.constant('example.org'), { maxLength: 1 }),
});

const sections = {
  interfaces: fc.array(networkInterface, { minLength: 2, maxLength: 5 }),
  routes: fc.record({
    running: fc.array(route, { minLength: 1, maxLength: 4 }),
    config: fc.array(route, { maxLength: 2 }),
  }),
  'route-rules': optional({ config: fc.array(routeRule, { maxLength: 2 }) }),
  hostname: fc.record({
    running: fc.constantFrom(...vocabulary.hosts),
    config: fc.constantFrom(...vocabulary.hosts, null),
  }),
  'dns-resolver': optional({ running: nameServers, config: nameServers }),
};

/** A node's state as it ought to look. */
export const soundNetworkState: fc.Arbitrary<JsonMap> = fc
  .tuple(
    fc.record({ interfaces: sections.interfaces, routes: sections.routes }),
    optional({
      'route-rules': sections['route-rules'],
      'dns-resolver': sections['dns-resolver'],
      hostname: sections.hostname,
    }),
  )
  .map(([first, second]) => ({ ...first, ...second }));

/** A state with something in it that no node would report. */
const oddNetworkState: fc.Arbitrary<JsonMap> = fc
  .tuple(
    soundNetworkState,
    fc.array(oddJson, { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }),
  )
  .map(([state, odd, [place = 0, at = 0, key = 0]]) => plant(state, odd, place, at, key));

function plant(state: JsonMap, odd: readonly unknown[], place: number, at: number, key: number): JsonMap {
  const interfaces = state.interfaces as readonly JsonMap[];
  const target = interfaces[at % Math.max(1, interfaces.length)];
  const keys = Object.keys(target ?? { name: 0 });
  const planted = Object.fromEntries([...Object.entries(target ?? {}), [keys[key % keys.length]!, odd[0]]]);
  switch (place % 4) {
    case 0:
      return { ...state, interfaces: interfaces.map((one) => (one === target ? planted : one)) } as JsonMap;
    case 1:
      return { ...state, interfaces: [...interfaces, ...odd] } as JsonMap;
    case 2:
      return { ...state, interfaces: [interfaces, ...odd.map((one) => [one])] } as JsonMap;
    default:
      return Object.fromEntries([
        ...Object.entries(state),
        [Object.keys(state)[key % Object.keys(state).length], odd[0]],
      ]) as JsonMap;
  }
}

/** Mostly sound states, some odd ones, some with no sense to them at all. */
export const networkState: fc.Arbitrary<JsonMap> = fc.oneof(
  { weight: 16, arbitrary: soundNetworkState },
  { weight: 4, arbitrary: oddNetworkState },
  { weight: 1, arbitrary: oddJson.map((odd) => Object.fromEntries([['interfaces', odd]])) },
  { weight: 1, arbitrary: fc.constantFrom({}, { interfaces: [] }) },
);
