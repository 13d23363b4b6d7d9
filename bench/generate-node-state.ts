import { networkInterface } from './node-interfaces.ts';
import { type Random, seededRandom } from './random.ts';

/** A node's reported state, with the sections that {@link nodeState} always fills. */
export interface NodeState {
  readonly [section: string]: unknown;
  readonly interfaces: readonly { readonly name: string; readonly [property: string]: unknown }[];
  readonly routes: { readonly running: readonly Route[]; readonly config: readonly Route[] };
}

interface Route {
  readonly destination: string;
  readonly 'next-hop-interface': string;
  readonly 'next-hop-address': string;
  readonly metric: number;
  readonly 'table-id': number;
  readonly source?: string;
}

function route(index: number, interfaceName: string, random: Random): Route {
  if (index === 0) {
    const gateway = { 'next-hop-interface': interfaceName, 'next-hop-address': '10.0.0.254' };
    return { destination: '0.0.0.0/0', ...gateway, metric: 100, 'table-id': 254 };
  }
  const destination = random.chance(0.8)
    ? `172.${16 + ((index >> 16) & 15)}.${(index >> 8) & 255}.${index & 255}/32`
    : `2001:db8:${(index >> 16).toString(16)}:${(index & 0xffff).toString(16)}::/64`;
  const gateway = destination.includes(':') ? 'fe80::1' : `10.0.0.${1 + random.below(253)}`;
  return {
    destination,
    'next-hop-interface': interfaceName,
    'next-hop-address': random.chance(0.6) ? gateway : '',
    metric: 100 + random.below(400),
    'table-id': random.chance(0.9) ? 254 : 255,
  };
}

/**
 * A made-up node state of a given size, as `nmstatectl show` prints one: some 0.7 KB of JSON an interface and
 * 0.12 KB a route. The first route is the default gateway's, through the first interface, `eth0`.
 *
 * @param interfaces how many interfaces; at least 1
 * @param routes how many running routes; at least 1
 * @param seed the same seed gives the same state
 */
export function nodeState(interfaces: number, routes: number, seed = 1): NodeState {
  const random = seededRandom(seed);
  const list = Array.from({ length: interfaces }, (_, index) => networkInterface(index, random));
  const running = Array.from({ length: routes }, (_, index) =>
    route(index, index === 0 ? 'eth0' : list[random.below(list.length)]!.name, random),
  );
  const servers = { server: ['10.0.0.2', '10.0.0.3'], search: ['cluster.example.org'] };
  return {
    hostname: { running: 'worker-0.example.org', config: 'worker-0.example.org' },
    'dns-resolver': { running: servers, config: { server: [], search: [] } },
    'route-rules': {
      config: [{ priority: 30000, 'ip-from': '10.0.0.0/8', 'route-table': 254, family: 'ipv4' }],
    },
    routes: { running, config: running.filter((_, index) => index % 10 === 1) },
    interfaces: list,
    'ovs-db': { external_ids: { hostname: 'worker-0.example.org' }, other_config: {} },
    ovn: {},
  };
}
