import type { Random } from '../../bench/random.ts';
import type { Json, JsonMap } from '../reference/json.ts';
import { pick, sample } from '../schema/sample-state.ts';
import { resolve, type SchemaNode, schema } from '../schema/schema.ts';

/** An element of a list that nmstate compares and replaces in, and what the schema says about its properties. */
export interface TypedElement {
  readonly section: string;
  readonly element: Json;
  readonly node: SchemaNode;
}

const { Interface, InterfaceBase, Route, RouteRule } = schema.$defs;
const branches = Interface!.else!.allOf!.map(({ if: condition, then }) => ({
  type: condition.properties!.type!.const as string,
  own: resolve(then),
}));

export function typedElement(random: Random): TypedElement {
  if (random.chance(0.15)) {
    const section = pick(['routes.running', 'routes.config'], random);
    return { section, element: sample(Route!, random, 3) as Json, node: Route! };
  }
  if (random.chance(0.1)) {
    return {
      section: 'route-rules.config',
      element: sample(RouteRule!, random, 3) as Json,
      node: RouteRule!,
    };
  }
  const { type, own } = pick(branches, random);
  const node = { properties: { ...Interface!.properties, ...InterfaceBase!.properties, ...own.properties } };
  const bare = { name: 'eth0', type, state: 'up' };
  const sampled = random.chance(0.4) ? (sample(node, random, 3) as JsonMap) : {};
  return { section: 'interfaces', element: { ...sampled, ...bare }, node };
}

/** The state as nmstate might read it, too: other order, doubles, other spellings, more kinds of interfaces. */
export function disturb(state: JsonMap, random: Random): JsonMap {
  const interfaces = [...((state.interfaces as readonly JsonMap[] | undefined) ?? [])];
  for (let changes = 1 + random.below(4); changes > 0; changes--) pick(changesOf, random)(interfaces, random);
  return { ...(random.chance(0.1) ? {} : state), interfaces };
}

type Change = (interfaces: JsonMap[], random: Random) => void;

const change: (of: (one: JsonMap, random: Random) => JsonMap) => Change = (of) => (interfaces, random) => {
  if (interfaces.length === 0) return;
  const index = random.below(interfaces.length);
  interfaces[index] = of(interfaces[index]!, random);
};

const double: (of: JsonMap) => Change = (of) => (interfaces, random) => {
  if (interfaces.length === 0) return;
  const { name } = pick(interfaces, random) as { name: Json };
  interfaces.splice(random.below(interfaces.length + 1), 0, { name, ...of });
};

const asText = (value: Json | undefined): JsonMap | undefined =>
  typeof value === 'number' || typeof value === 'boolean' ? ({ text: String(value) } as JsonMap) : undefined;

const changesOf: readonly Change[] = [
  (interfaces) => interfaces.reverse(),
  (interfaces, random) => interfaces.sort(() => (random.chance(0.5) ? 1 : -1)),
  (interfaces, random) => {
    if (interfaces.length > 0) interfaces.push(pick(interfaces, random));
  },
  double({ type: 'ovs-bridge', state: 'up' }),
  double({ type: 'ovs-bridge' }),
  double({ type: 'ipsec', state: 'down', description: 'x y' }),
  double({ type: 'wifi', ssid: 'x', nothing: null, list: [{ a: 1 }] }),
  double({ type: 'wifi', state: 'down' }),
  double({ type: 'unknown', extra: { b: 2, a: '1' } }),
  double({ type: 'dummy', description: '' }),
  double({ type: 'infiniband', infiniband: { mode: 'datagram', pkey: '0x8001' } }),
  double({ type: 'vxlan', vxlan: { id: '7' } }),
  double({ state: 'absent', type: 'bond', nonsense: true }),
  double({ type: 'bond', bond: { mode: '1', slaves: ['eth1'] } }),
  double({ type: 'linux-bridge', bridge: { port: [{ name: 'eth1' }, { name: 7 }] } }),
  change((one) => ({ ...one, description: 'x\u00a0y' })),
  change((one) => ({ ...one, description: 'a  b' })),
  change((one) => ({ ...one, mtu: asText(one.mtu)?.text ?? '1500' })),
  change((one, random) => ({ ...one, name: pick(['É', '\uffff', '\u{1f600}', 'null', 'eth0.1'], random) })),
  change((one) => ({ ...one, ipv4: { dhcp: 'no', enabled: 'yes', address: [] } })),
  change((one) => ({ ...one, ipv4: { enabled: 'true', dhcp: '0' } })),
  change((one) => Object.fromEntries(Object.entries(one).reverse())),
  change(({ type: _type, ...one }) => one),
  change(({ state: _state, ...one }) => one),
  change(({ type: _type, ...one }) => ({ ...one, type: null })),
];
