import type { Random } from './random.ts';

type Section = Record<string, unknown>;

const hex = (byte: number): string => byte.toString(16).padStart(2, '0').toUpperCase();

function macAddress(index: number): string {
  return ['52', '54', ...[24, 16, 8, 0].map((shift) => hex((index >> shift) & 255))].join(':');
}

function ipv4(index: number, random: Random): Section {
  if (!random.chance(0.7)) return { enabled: false, address: [] };
  const address = {
    ip: `10.${(index >> 8) & 255}.${index & 255}.${1 + random.below(254)}`,
    'prefix-length': 24,
  };
  if (random.chance(0.5)) return { enabled: true, dhcp: false, address: [address] };
  const fromLease = { 'auto-dns': true, 'auto-gateway': true, 'auto-routes': true, 'auto-route-table-id': 0 };
  const lifetime = { 'valid-life-time': '3402sec', 'preferred-life-time': '3402sec' };
  return {
    enabled: true,
    dhcp: true,
    address: [{ ...address, ...lifetime }],
    ...fromLease,
    'dhcp-send-hostname': true,
  };
}

function ipv6(index: number, random: Random): Section {
  if (!random.chance(0.8)) return { enabled: false, address: [] };
  const linkLocal = {
    ip: `fe80::5054:${(index >> 16).toString(16)}ff:fe${hex((index >> 8) & 255)}:${(index & 255).toString(16)}`,
    'prefix-length': 64,
  };
  return { enabled: true, dhcp: false, autoconf: false, 'addr-gen-mode': 'eui64', address: [linkLocal] };
}

const offloads = [
  'rx-checksum',
  'rx-gro',
  'rx-gro-list',
  'rx-udp-gro-forwarding',
  'tx-checksum-ip-generic',
  'tx-generic-segmentation',
  'tx-nocache-copy',
  'tx-tcp-segmentation',
];

function ethtool(random: Random): Section {
  return {
    feature: Object.fromEntries(offloads.map((offload) => [offload, random.chance(0.6)])),
    coalesce: {
      'adaptive-rx': false,
      'adaptive-tx': false,
      'rx-usecs': 3,
      'rx-frames': 0,
      'tx-usecs': 0,
      'tx-frames': 1,
    },
    ring: { rx: 256, 'rx-max': 4096, tx: 256, 'tx-max': 4096 },
  };
}

function lldp(random: Random): Section {
  if (!random.chance(0.15)) return { enabled: false };
  const chassis = macAddress(random.below(0x7fffffff));
  const neighbor = [
    { type: 1, 'chassis-id': chassis, 'chassis-id-type': 4, _description: 'MAC address' },
    {
      type: 2,
      'port-id': `Ethernet1/${random.below(48)}`,
      'port-id-type': 5,
      _description: 'Interface name',
    },
    { type: 5, 'system-name': `leaf-${random.below(40)}.example.org` },
    { type: 7, 'system-capabilities': ['MAC Bridge component', 'Router'] },
  ];
  return { enabled: true, neighbors: [neighbor] };
}

function ethernet(_index: number, random: Random): Section {
  const link = { 'auto-negotiation': true, speed: random.chance(0.5) ? 10000 : 25000, duplex: 'full' };
  return {
    ethernet: { ...link, 'sr-iov': { 'total-vfs': 0, vfs: [] } },
    ethtool: ethtool(random),
    lldp: lldp(random),
  };
}

function bond(index: number, random: Random): Section {
  const options = {
    all_slaves_active: 'dropped',
    miimon: 100,
    updelay: 0,
    downdelay: 0,
    xmit_hash_policy: 'layer3+4',
  };
  const mode = random.chance(0.5) ? '802.3ad' : 'active-backup';
  return { 'link-aggregation': { mode, options, port: [`eth${index}a`, `eth${index}b`] } };
}

function vlan(index: number, random: Random): Section {
  const section = {
    'base-iface': `eth${random.below(Math.max(1, index))}`,
    id: 1 + (index % 4094),
    protocol: '802.1q',
  };
  return {
    vlan: { ...section, 'registration-protocol': 'none', 'reorder-headers': true, 'loose-binding': false },
  };
}

function portVlan(random: Random): Section {
  if (random.chance(0.5)) return { mode: 'access', tag: 1 + random.below(4094) };
  return {
    mode: 'trunk',
    'trunk-tags': [{ id: 100 }, { 'id-range': { min: 200, max: 299 } }],
    'enable-native': false,
  };
}

function linuxBridge(index: number, random: Random): Section {
  const stp = { enabled: false, 'forward-delay': 15, 'hello-time': 2, 'max-age': 20, priority: 32768 };
  const multicast = {
    'multicast-router': 1,
    'multicast-snooping': true,
    'multicast-querier': false,
    'multicast-query-interval': 12500,
  };
  const timers = {
    'gc-timer': random.below(30000),
    'hello-timer': random.below(200),
    'mac-ageing-time': 300,
  };
  const port = Array.from({ length: 1 + random.below(4) }, (_, at) => ({
    name: `veth${index}p${at}`,
    'stp-hairpin-mode': false,
    'stp-path-cost': 100,
    'stp-priority': 32,
    vlan: portVlan(random),
  }));
  return {
    bridge: {
      options: { 'group-addr': '01:80:C2:00:00:00', 'group-forward-mask': 0, ...timers, ...multicast, stp },
      port,
    },
  };
}

function ovsBridge(index: number, random: Random): Section {
  const port = Array.from({ length: 1 + random.below(3) }, (_, at) => ({ name: `ovs${index}p${at}` }));
  const options = {
    stp: { enabled: false },
    rstp: false,
    'mcast-snooping-enable': false,
    'fail-mode': '',
    datapath: '',
  };
  return { bridge: { options, port }, 'ovs-db': { external_ids: {}, other_config: {} } };
}

interface Kind {
  readonly type: string;
  readonly prefix: string;
  readonly section: (index: number, random: Random) => Section;
}

/** In the proportions of a busy worker node: half of them are pods' and machines' links. */
const kinds: readonly Kind[] = [
  { type: 'ethernet', prefix: 'eth', section: ethernet },
  {
    type: 'veth',
    prefix: 'veth',
    section: (index) => ({ veth: { peer: `if${index}` }, ethernet: { duplex: 'full', speed: 10000 } }),
  },
  { type: 'ethernet', prefix: 'ens', section: ethernet },
  { type: 'vlan', prefix: 'vlan', section: vlan },
  { type: 'veth', prefix: 'cali', section: (index) => ({ veth: { peer: `if${index}` } }) },
  { type: 'linux-bridge', prefix: 'br', section: linuxBridge },
  { type: 'bond', prefix: 'bond', section: bond },
  { type: 'ovs-bridge', prefix: 'br-ovs', section: ovsBridge },
  {
    type: 'ovs-interface',
    prefix: 'ovs',
    section: () => ({ 'ovs-db': { external_ids: {}, other_config: {} } }),
  },
  { type: 'dummy', prefix: 'dummy', section: () => ({}) },
];

/** The interface at `index`, as `nmstatectl show` prints one; the first is the Ethernet interface `eth0`. */
export function networkInterface(index: number, random: Random): Section & { name: string } {
  const { type, prefix, section } = kinds[index % kinds.length]!;
  const name = `${prefix}${index}`;
  const common = {
    name,
    'profile-name': name,
    type,
    state: random.chance(0.9) ? 'up' : 'down',
    identifier: 'name',
  };
  if (type === 'ovs-bridge') return { ...common, ...section(index, random) };
  const link = {
    'mac-address': macAddress(index),
    mtu: random.chance(0.8) ? 1500 : 9000,
    'min-mtu': 68,
    'max-mtu': 65535,
  };
  const base = { ...common, ...link, 'wait-ip': 'any', ipv4: ipv4(index, random), ipv6: ipv6(index, random) };
  return {
    ...base,
    mptcp: { 'address-flags': [] },
    'accept-all-mac-addresses': false,
    lldp: { enabled: false },
    ...section(index, random),
  };
}
