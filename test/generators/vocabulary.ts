/**
 * The few words that states and expressions are both made of, so that a random expression often finds something
 * in a random state.
 */
export const hostileNames = ['__proto__', 'constructor', 'toString'] as const;

export const interfaceNames: readonly string[] = [
  'eth0',
  'eth1',
  'br0',
  'bond0',
  'eth0.100',
  ...hostileNames,
];

export const vocabulary = {
  states: ['up', 'down'],
  mtus: [1500, 9000],
  macs: ['52:54:00:00:00:01', '52:54:00:12:34:56'],
  descriptions: ['storage', '', "it's «quoted»", '{single} braces'],
  ipv4: ['10.0.0.1', '10.0.0.2'],
  ipv6: ['fe80::1', '2001:db8::2'],
  prefixLengths: [24, 64],
  destinations: ['0.0.0.0/0', '10.0.0.0/24', '::/0'],
  timers: [18446744073709551615n, 18446744073709551614n],
  hosts: ['node-a', 'node-b'],
  servers: ['8.8.8.8', '1.1.1.1'],
  types: ['ethernet', 'linux-bridge', 'bond', 'vlan', 'ovs-bridge', 'dummy'],
} as const;

/** What kind of value a path of a sound state leads to, with the texts of values worth comparing it with. */
export interface KnownPath {
  readonly steps: readonly string[];
  readonly kind: 'string' | 'number' | 'boolean' | 'list' | 'map';
  readonly values: readonly string[];
}

const quoted = (values: readonly string[]): string[] =>
  values
    .map((value) => (value.includes("'") ? `"${value}"` : `'${value}'`))
    .concat(values.map((value) => `"${value}"`));

const known = (
  path: string,
  kind: KnownPath['kind'],
  values: readonly (string | number | bigint | boolean)[] = [],
): KnownPath => ({
  steps: path.split('.'),
  kind,
  values: kind === 'string' ? quoted(values as string[]) : values.map(String),
});

export const knownPaths: readonly KnownPath[] = [
  known('interfaces.name', 'string', interfaceNames),
  known('interfaces.type', 'string', vocabulary.types),
  known('interfaces.state', 'string', vocabulary.states),
  known('interfaces.mtu', 'number', vocabulary.mtus),
  known('interfaces.mac-address', 'string', vocabulary.macs),
  known('interfaces.description', 'string', vocabulary.descriptions),
  known('interfaces.ipv4', 'map'),
  known('interfaces.ipv4.enabled', 'boolean', [true, false]),
  known('interfaces.ipv4.dhcp', 'boolean', [true, false]),
  known('interfaces.ipv4.address', 'list'),
  known('interfaces.ipv4.address.ip', 'string', vocabulary.ipv4),
  known('interfaces.ipv6.address.prefix-length', 'number', vocabulary.prefixLengths),
  known('interfaces.bridge.port', 'list'),
  known('interfaces.bridge.port.name', 'string', interfaceNames),
  known('interfaces.bridge.port.vlan.trunk-tags.id', 'number', [100, 101]),
  known('interfaces.bridge.options.stp.enabled', 'boolean', [true, false]),
  known('interfaces.bridge.options.gc-timer', 'number', [0, 29657, ...vocabulary.timers]),
  known('interfaces.link-aggregation.port', 'list'),
  known('interfaces.link-aggregation.options.xmit_hash_policy', 'string', ['layer2', 'layer3+4']),
  known('interfaces.vlan.base-iface', 'string', interfaceNames),
  known('interfaces.alt-names.name', 'string', ['enp1s0', 'nic-a']),
  known('interfaces', 'list'),
  known('routes', 'map'),
  known('routes.running', 'list'),
  known('routes.running.destination', 'string', vocabulary.destinations),
  known('routes.running.next-hop-interface', 'string', interfaceNames),
  known('routes.running.next-hop-address', 'string', vocabulary.ipv4),
  known('routes.running.metric', 'number', [100, 101]),
  known('routes.config.table-id', 'number', [254, 255]),
  known('route-rules.config.priority', 'number', [1000, 30000]),
  known('dns-resolver.running.server', 'list'),
  known('dns-resolver.running.server.0', 'string', vocabulary.servers),
  known('interfaces.link-aggregation.port.0', 'string', interfaceNames),
  known('interfaces.controller', 'string', ['br0', 'eth1']),
  known('interfaces.ipv4.address.0', 'map'),
  known('interfaces.0', 'map'),
  known('hostname.running', 'string', vocabulary.hosts),
  known('hostname', 'map'),
  known('dns-resolver.running', 'map'),
];
