import { expect, test } from 'vitest';
import { changesOf } from '../../src/cli/preview/changes.ts';
import { YamlItems } from '../../src/cli/yaml-items.ts';
import type { AnyState } from '../../src/types.ts';
import { fastest } from '../harness/fastest.ts';

// What takes the square of a node's size would take 1024 times as long for 32 times as much.
const many = (count: number, one: (number: number) => AnyState): AnyState[] =>
  Array.from({ length: count }, (_, number) => one(number));
const routes = (count: number): AnyState => {
  const config = many(count, (number) => ({
    destination: `10.${number >> 8}.${number & 255}.0/24`,
    'next-hop-interface': 'eth1',
    metric: 100,
  }));
  return { routes: { config, running: config } };
};
const routesOfOneKind = (count: number): AnyState => ({
  routes: {
    config: many(count, (number) => ({ destination: '::/0', 'next-hop-address': `fe80::${number}` })),
  },
});
const routesByMetric = (count: number): AnyState => ({
  routes: {
    config: many(count, (metric) => ({ destination: '::/0', 'next-hop-interface': 'eth1', metric })),
  },
});
const rules = (count: number): AnyState => ({
  'route-rules': { config: many(count, (number) => ({ priority: number, 'ip-from': '10.0.0.0/8' })) },
});
const rulesByMark = (count: number): AnyState => ({
  'route-rules': {
    config: many(count, (number) => ({
      family: 'ipv4',
      fwmark: `0x${number.toString(16)}`,
      'route-table': 100,
    })),
  },
});
const absentRoutes = (count: number): AnyState => ({
  routes: { config: many(count, () => ({ destination: '::/0', state: 'absent' })) },
});
const portsOfOneName = (count: number): AnyState => ({
  interfaces: [{ name: 'br1', bridge: { port: many(count, (vlan) => ({ name: 'eth1', vlan })) } }],
});
const interfaces = (count: number): AnyState => ({
  interfaces: many(count, (number) => ({ name: `eth${number}`, mtu: 1500 })),
});
const ports = (count: number): AnyState => ({
  interfaces: [
    { name: 'br1', bridge: { port: many(count, (number) => ({ name: `eth${number}` })).reverse() } },
  ],
});

test('a long line of YAML takes time that grows with it', () => {
  const read = (length: number): void => {
    const items = new YamlItems();
    for (let at = 0; at < length; at++)
      for (const _item of items.push('a '.repeat(5000))) expect.unreachable();
    expect([...items.end()][0]!.text).toHaveLength(length * 10_000);
  };
  expect(fastest(() => read(800))).toBeLessThan(30 * fastest(() => read(100)));
});

test.each([
  ['routes', routes],
  ['routes to one destination', routesOfOneKind],
  ['routes that differ in their metric', routesByMetric],
  ['route rules', rules],
  ['route rules that differ in their mark', rulesByMark],
  ['ports of one name', portsOfOneName],
  ['interfaces', interfaces],
  ['ports of a bridge', ports],
])('comparing %s with those of a node takes time that grows with them', (_name, stateOf) => {
  const small = stateOf(1000);
  const large = stateOf(32_000);
  const found = structuredClone(large);
  const foundOfSmall = structuredClone(small);
  expect(changesOf(large, found)).toEqual([]);
  const timeOfSmall = fastest(() => changesOf(small, foundOfSmall));
  expect(fastest(() => changesOf(large, found))).toBeLessThan(300 * timeOfSmall);
});

test('taking away the same routes over and over takes time that grows with them', () => {
  const changes = (count: number) => changesOf(absentRoutes(count), routesOfOneKind(count));
  expect(changes(32_000)).toEqual([{ kind: 'remove', what: 'route', count: 32_000 }]);
  expect(fastest(() => changes(32_000))).toBeLessThan(300 * fastest(() => changes(1000)));
});
