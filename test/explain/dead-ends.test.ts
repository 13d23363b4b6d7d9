import { expect, test } from 'vitest';
import { explainPolicy, type NetworkState } from '../../src/index.ts';

interface Row {
  readonly name: string;
  readonly interfaces: unknown;
  readonly expression?: string;
  readonly at: readonly (string | number)[];
  readonly tried: number;
  readonly keys?: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'no element', interfaces: [], at: ['interfaces'], tried: 0, keys: [] },
  {
    name: 'an empty element first',
    interfaces: [{}, { name: 'eth0' }],
    at: ['interfaces', 1],
    tried: 1,
    keys: ['name'],
  },
  {
    name: 'an empty list first',
    interfaces: [[], { name: 'eth0' }],
    at: ['interfaces', 1],
    tried: 1,
    keys: ['name'],
  },
  { name: 'only empty elements', interfaces: [{}, {}], at: ['interfaces', 0], tried: 0, keys: [] },
  {
    name: 'an empty element behind',
    interfaces: [{ mtu: 1 }, {}, { name: 'eth0' }],
    at: ['interfaces', 0],
    tried: 2,
    keys: ['mtu', 'name'],
  },
  {
    name: 'further on in a later element',
    interfaces: [{}, { ipv4: {} }, { ipv4: { mtu: 1 } }],
    expression: 'interfaces.ipv4.typo',
    at: ['interfaces', 2, 'ipv4'],
    tried: 1,
    keys: ['mtu'],
  },
  {
    name: 'an index behind empty lists',
    interfaces: [{ q: [] }, { q: [1] }],
    expression: 'interfaces.q.3',
    at: ['interfaces', 1, 'q'],
    tried: 1,
  },
];

test.each(rows)('$name: where the step was looked up', ({ interfaces, expression, at, tried, keys }) => {
  const state = { interfaces } as NetworkState;
  const capture = { tested: expression ?? 'interfaces.typo' };
  const { deadEnd } = explainPolicy({ capture }, state).captures[0]!.reads[0]!;
  expect(deadEnd).toMatchObject({ at, tried, ...(keys && { keys }) });
});

const bridge = [{ name: 'br0', type: 'linux-bridge', bridge: { port: [{ name: 'eth0' }] } }];
const noPorts = { name: 'br1', type: 'linux-bridge', bridge: { port: [] } };
const address = [
  { name: 'eth0', ipv4: { enabled: true, address: [{ ip: '10.0.0.1', 'prefix-length': 8 }] } },
];
const ids = [{ name: 'eth0', 'ovs-db': { external_ids: { 0: 'x' } } }];
const list = { kind: 'list', size: 1 };

/** A capture that fails or matches nothing, and the dead end of its path: `found` is what stands there. */
const ends: [engine: 'nmpolicy' | 'nmstate', state: object, expression: string, end: object | undefined][] = [
  // a scalar where steps remain
  [
    'nmpolicy',
    { interfaces: [{ name: 'eth0' }] },
    'interfaces.name.x == "a"',
    { step: 'x', index: 2, tried: 0, at: 'interfaces.0.name', found: { kind: 'string', value: 'eth0' } },
  ],
  [
    'nmstate',
    { interfaces: [{ name: 'eth0' }] },
    'interfaces.name.x == "a"',
    { step: 'x', index: 2, tried: 0, at: 'interfaces.0.name', found: { kind: 'string', value: 'eth0' } },
  ],
  [
    'nmpolicy',
    { interfaces: [{ state: 'up' }, { mtu: 1 }] },
    'interfaces.state.a.b := 1',
    { step: 'a', index: 2, at: 'interfaces.0.state', found: { kind: 'string', value: 'up' } },
  ],
  [
    'nmstate',
    { interfaces: [{ name: 'eth0', state: 'up' }] },
    'interfaces.state.a.b := 1',
    { step: 'a', index: 2, at: 'interfaces.0.state', found: { kind: 'string', value: 'up' } },
  ],
  ['nmpolicy', { n: null }, 'n.x', { step: 'x', index: 1, at: 'n', found: { kind: 'null', value: null } }],
  [
    'nmpolicy',
    { hostname: { running: 'node1' } },
    'hostname.running.x',
    { step: 'x', index: 2, at: 'hostname.running', found: { kind: 'string', value: 'node1' } },
  ],
  ['nmpolicy', { interfaces: [1] }, 'interfaces.0.x', { at: 'interfaces.0', found: { kind: 'number' } }],
  // an index where no list stands
  [
    'nmpolicy',
    { interfaces: [{ name: 'a', ipv4: { mtu: 1 } }, { name: 'b' }] },
    'interfaces.ipv4.0 == "a"',
    { step: '0', index: 2, tried: 0, at: 'interfaces.0.ipv4', found: { kind: 'map', size: 1 }, length: 0 },
  ],
  ['nmpolicy', { n: {} }, 'n.0', { step: '0', index: 1, tried: 0, at: 'n', found: undefined, length: 0 }],
  // what can be looked into tells more than what can't, and that more than what is empty
  [
    'nmpolicy',
    { interfaces: [{ n: 1 }, { n: { mtu: 1 } }, { n: {} }] },
    'interfaces.n.x',
    { step: 'x', tried: 1, at: 'interfaces.1.n', found: undefined, keys: ['mtu'] },
  ],
  [
    'nmstate',
    { interfaces: [noPorts, { ...bridge[0], name: 'br2' }] },
    'interfaces.bridge.port.name == "eth1"',
    { step: 'name', tried: 0, at: 'interfaces.1.bridge.port', found: list },
  ],
  [
    'nmstate',
    { interfaces: [noPorts] },
    'interfaces.bridge.port.name == "eth1"',
    { step: 'name', tried: 0, at: 'interfaces.0.bridge.port', found: undefined },
  ],
  // engine nmstate does not search through a list in an element
  [
    'nmstate',
    { interfaces: bridge },
    'interfaces.bridge.port.name == "eth0"',
    { step: 'name', index: 3, tried: 0, at: 'interfaces.0.bridge.port', found: list },
  ],
  [
    'nmstate',
    { interfaces: address },
    'interfaces.ipv4.address.ip == "10.0.0.1"',
    { step: 'ip', index: 3, tried: 0, at: 'interfaces.0.ipv4.address', found: list },
  ],
  [
    'nmstate',
    { interfaces: bridge },
    'interfaces.bridge.port.name := "eth0"',
    { step: 'name', index: 3, tried: 0, at: 'interfaces.0.bridge.port', found: list },
  ],
  [
    'nmstate',
    { interfaces: bridge },
    'interfaces.bridge.port.1.name == "eth0"',
    { step: '1', index: 3, tried: 1, at: 'interfaces.0.bridge.port', found: undefined, length: 1 },
  ],
  // an integer is an index to it only behind a key that `==` read in the element
  [
    'nmstate',
    { interfaces: [{ name: 'eth0' }] },
    'interfaces.0.name == "eth0"',
    { step: '0', index: 1, tried: 1, at: 'interfaces.0', keys: ['name', 'type', 'state'] },
  ],
  [
    'nmstate',
    { interfaces: ids },
    'interfaces.ovs-db.external_ids.0 == "x"',
    { step: '0', at: 'interfaces.0.ovs-db.external_ids', found: { kind: 'map', size: 1 }, length: 0 },
  ],
  [
    'nmstate',
    { interfaces: bridge },
    'interfaces.bridge.port.0.name := "eth0"',
    { step: '0', index: 3, at: 'interfaces.0.bridge.port', found: list, length: undefined },
  ],
  ['nmstate', { interfaces: ids }, 'interfaces.ovs-db.external_ids.0 := "y"', undefined],
  ['nmstate', { hostname: {} }, 'hostname.0', { step: '0', index: 1, at: 'hostname', tried: 0 }],
  // its operators read nothing in other sections
  ['nmstate', { hostname: { running: 'node1' } }, 'hostname.running == "node2"', undefined],
];

test.each(ends)('engine %s, %j: where %s ends', (engine, state, tested, end) => {
  const { deadEnd, closest } = explainPolicy({ capture: { tested } }, state, { engine }).captures[0]!
    .reads[0]!;
  expect(closest).toEqual([]);
  const shown = deadEnd && { found: undefined, length: undefined, ...deadEnd, at: deadEnd.at.join('.') };
  if (end) expect(shown).toMatchObject(end);
  else expect(shown).toBeUndefined();
});
