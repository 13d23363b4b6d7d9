import type { Random } from '../../bench/random.ts';
import type { AnyState } from '../../src/index.ts';

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[random.below(items.length)]!;

const interfacePaths = [
  'name',
  'name',
  'type',
  'state',
  'mac-address',
  'mtu',
  'description',
  'ipv4.enabled',
  'ipv4.dhcp',
  'ipv6.autoconf',
  'bridge.options.stp.enabled',
  'bridge.port.name',
  'vlan.base-iface',
  'vlan.id',
  'link-aggregation.mode',
  'lldp.enabled',
  'ipv4.address.0.ip',
  'ipv4.address.ip',
  'ethernet.auto-negotiation',
  'accept-all-mac-addresses',
  'profile-name',
  'nosuch',
  'veth.peer',
  'ipv4',
  'controller',
  'max-mtu',
  'wait-ip',
  'identifier',
  'ethtool.feature.rx-checksum',
  'ovs-db.external_ids',
];
const routeKeys = [
  'destination',
  'destination',
  'next-hop-interface',
  'next-hop-address',
  'table-id',
  'metric',
  'nosuch',
];
const ruleKeys = ['ip-from', 'ip-to', 'priority', 'route-table'];
const filters = [
  'routes.running',
  'routes.config',
  'routes',
  'interfaces',
  'interfaces.name',
  'dns-resolver.config',
  'dns-resolver',
  'dns-resolver.running.server',
  'dns-resolver.config.search',
  'hostname.running',
  'hostname',
  'route-rules.config',
  'routes.running.destination',
  'interfaces.ipv4',
  'ovs-db.external_ids',
  'ovn.bridge-mappings',
  'nosuch.thing',
];
const referencePaths = [
  'interfaces.0.name',
  'interfaces.0.name',
  'interfaces.0.mac-address',
  'interfaces.0.mtu',
  'interfaces.0.state',
  'interfaces.0.ipv4.enabled',
  'interfaces.1.name',
  'interfaces.0.ipv4',
  'interfaces.0.type',
  'routes.running.0.next-hop-interface',
  'routes.running.0.destination',
  'routes.running.0.metric',
  'routes.config.0.next-hop-interface',
  'routes.running',
  'interfaces',
  'routes',
  'dns-resolver.config.server.0',
  'dns-resolver.config',
];
const operators = ['==', ' == ', ' ==', '== ', '  ==  ', '\t==\t', '\n== ', ' != ', ':=', ' := '];

/** Values that stand in a state under a path, lists searched. */
function valuesAt(state: unknown, steps: readonly string[]): unknown[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [state];
  if (Array.isArray(state)) return state.flatMap((item) => valuesAt(item, steps));
  if (typeof state !== 'object' || state === null || !Object.hasOwn(state, step)) return [];
  return valuesAt((state as AnyState)[step], rest);
}

function literal(random: Random, state: AnyState, path: string): string {
  const found = valuesAt(state, path.split('.'));
  const value =
    found.length > 0 && random.chance(0.85)
      ? pick(random, found)
      : pick(random, ['eth0', 'up', true, 1500, '']);
  if (random.chance(0.08))
    return pick(random, ["'up'", 'null', 'eth1', '""', '0.0.0.0/0', '254', 'interfaces.0.name', '"a b"']);
  return typeof value === 'string' ? `"${value}"` : typeof value === 'object' ? '"x"' : String(value);
}

function expression(random: Random, state: AnyState, before: readonly string[]): string {
  const source = before.length > 0 && random.chance(0.45) ? pick(random, before) : undefined;
  const prefix =
    source === undefined ? '' : random.chance(0.9) ? `capture.${source} | ` : `capture.${source}.`;
  if (random.chance(0.15)) return prefix + pick(random, filters);
  if (before.length > 1 && random.chance(0.02)) return `capture.${before[0]} + capture.${before[1]}`;
  const path = random.chance(0.65)
    ? `interfaces.${pick(random, interfacePaths)}`
    : random.chance(0.85)
      ? `routes.${pick(random, ['running', 'config'])}.${pick(random, routeKeys)}`
      : `route-rules.config.${pick(random, ruleKeys)}`;
  const operator = source === undefined ? pick(random, operators.slice(0, 7)) : pick(random, operators);
  const value =
    before.length > 0 && random.chance(source === undefined ? 0.3 : 0.05)
      ? `capture.${pick(random, before)}.${pick(random, referencePaths)}`
      : literal(random, state, path);
  return prefix + path + operator + value;
}

const places = ['name', 'mac-address', 'mtu', 'description', 'state', 'copy-mac-from'];

function template(random: Random, names: readonly string[]): string {
  const reference = `capture.${pick(random, names)}.${pick(random, referencePaths)}`;
  if (random.chance(0.9)) return `{{ ${reference} }}`;
  return pick(random, [
    `{{${reference}}}`,
    `x {{ ${reference} }}`,
    `{{ ${reference} }}.100`,
    ` {{ ${reference} }}`,
    `{${reference}}`,
    `{{ ${reference} }}{{ ${reference} }}`,
    '{{ capture.a }}',
  ]);
}

/** Likely portable ones: the engines have to agree about what these make of a state. */
const tame = {
  first: [
    'interfaces.name',
    'interfaces.type',
    'interfaces.state',
    'interfaces.description',
    'interfaces.ipv4.enabled',
    'interfaces.ipv4.dhcp',
    'interfaces.bridge.options.stp.enabled',
    'interfaces.link-aggregation.mode',
    'interfaces.vlan.base-iface',
    'interfaces.lldp.enabled',
    'interfaces.mac-address',
    'routes.running.destination',
    'routes.running.next-hop-interface',
    'routes.config.destination',
    'route-rules.config.ip-from',
  ],
  filters: [
    'routes.running',
    'routes.config',
    'dns-resolver.config',
    'dns-resolver.running.server',
    'hostname.running',
    'dns-resolver.running',
    'route-rules.config',
    'ovs-db.external-ids',
    'dns-resolver.config.search',
  ],
  changes: [
    'interfaces.state := "down"',
    'interfaces.ipv4.enabled := false',
    'interfaces.lldp.enabled := true',
    'interfaces.description := "x y"',
    'interfaces.ipv6.autoconf := false',
    'interfaces.name := "br7"',
    'interfaces.mac-address := "52:55:00:D1:55:01"',
    'interfaces.bridge.options.stp.enabled := true',
    'routes.config.next-hop-interface := "br7"',
    'routes.running.state := "absent"',
    'interfaces.ipv4.dhcp := true',
    'interfaces.state := "absent"',
    'interfaces.ethtool.pause.rx := true',
    'interfaces.controller := "br7"',
  ],
};

function tameExpression(random: Random, state: AnyState, before: readonly string[]): string {
  const source = before.length > 0 ? pick(random, before) : undefined;
  if (source !== undefined && random.chance(0.35)) return `capture.${source} | ${pick(random, tame.changes)}`;
  if (random.chance(0.15)) return pick(random, tame.filters);
  const pipe = source !== undefined && random.chance(0.4) ? `capture.${source} | ` : '';
  if (source !== undefined && pipe === '' && random.chance(0.4)) {
    return `interfaces.name == capture.${source}.${pick(random, ['routes.running.0.next-hop-interface', 'interfaces.0.name', 'interfaces.0.vlan.base-iface'])}`;
  }
  const path = pick(random, tame.first);
  return `${pipe}${path} == ${literal(random, state, path)}`;
}

const tamePlaces: readonly [string, string][] = [
  ['name', 'interfaces.0.name'],
  ['mac-address', 'interfaces.0.mac-address'],
  ['mtu', 'interfaces.0.mtu'],
  ['state', 'interfaces.0.state'],
  ['description', 'routes.running.0.destination'],
  ['copy-mac-from', 'routes.running.0.next-hop-interface'],
  ['ipv4', 'interfaces.0.ipv4'],
];

function tamePolicy(
  random: Random,
  state: AnyState,
): { capture: Record<string, string>; desiredState: AnyState } {
  const names = ['a', 'b', 'base-iface', 'd'].slice(0, 1 + random.below(4));
  const entries = names.map((name, index): [string, string] => [
    name,
    tameExpression(random, state, names.slice(0, index)),
  ]);
  if (random.chance(0.3)) entries.reverse();
  const [place, path] = pick(random, tamePlaces);
  const element = {
    name: 'br1',
    type: 'linux-bridge',
    state: 'up',
    [place]: `{{ capture.${pick(random, names)}.${path} }}`,
  };
  const interfaces = random.chance(0.4) ? `{{ capture.${pick(random, names)}.interfaces }}` : [element];
  return { capture: Object.fromEntries(entries), desiredState: { interfaces } };
}

/** A policy that has to do with a state; many, not all, are portable. */
export const randomPolicy = (random: Random, state: AnyState): ReturnType<typeof tamePolicy> =>
  random.chance(0.6) ? tamePolicy(random, state) : wildPolicy(random, state);

function wildPolicy(
  random: Random,
  state: AnyState,
): { capture: Record<string, string>; desiredState: AnyState } {
  const names = ['a', 'b', 'base-iface', 'd', 'e_f'].slice(0, 1 + random.below(5));
  const entries = names.map((name, index): [string, string] => [
    name,
    expression(random, state, names.slice(0, index)),
  ]);
  if (random.chance(0.3)) entries.reverse();
  const element: AnyState = { name: 'br1', type: 'linux-bridge', state: 'up' };
  if (random.chance(0.7)) element[pick(random, places)] = template(random, names);
  if (random.chance(0.2)) element.bridge = { port: [{ name: template(random, names) }] };
  const desiredState: AnyState = random.chance(0.1)
    ? {}
    : { interfaces: random.chance(0.2) ? template(random, names) : [element] };
  if (random.chance(0.1)) desiredState.routes = { config: template(random, names) };
  return { capture: Object.fromEntries(entries), desiredState };
}
