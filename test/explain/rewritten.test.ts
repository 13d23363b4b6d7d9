import { expect, test } from 'vitest';
import type { ValueOrigin } from '../../src/index.ts';
import { explainPolicy } from '../../src/index.ts';

/*
 * Engine nmstate reads its results back through its types: what stands in a captured state need not
 * be what stands at the same place of the state it was taken from.
 */

const currentState = {
  interfaces: [
    { name: 'e0', type: 'ethernet', state: 'down', mtu: 1400, description: '9000' },
    { name: 'e1', type: 'bond', state: 'up', description: '1', 'link-aggregation': { mode: 'balance-rr' } },
    { name: 'e2', type: 'vxlan', vxlan: { 'base-iface': 'e0', id: 1 } },
    { name: 'e3', type: 'vxlan' },
  ],
  routes: { running: [{ destination: '10.0.0.0/8', 'next-hop-interface': 'e0' }] },
};
const captures = {
  e0: 'interfaces.name == e0',
  e1: 'interfaces.name == e1',
  e2: 'interfaces.name == e2',
  e3: 'interfaces.name == e3',
  down: 'capture.e0 | interfaces.state := null',
  'no-interfaces': 'routes.running',
};
const description = 'interfaces.0.description';
const nothing = 'interfaces.2.vxlan.destination-port';
const mode = 'interfaces.link-aggregation.mode';

/** An expression, a place in its state, the value there, and what that is said to come from in the end. */
const rows: [expression: string, path: string, value: unknown, end: string][] = [
  // a default is filled in
  ['capture.e0 | interfaces.state := null', 'interfaces.0.state', 'up', 'rewritten'],
  ['capture.e1 | interfaces.state := null', 'interfaces.0.state', 'up', 'interfaces.1.state'],
  ['capture.e0 | interfaces.state := null', 'interfaces.0.mtu', 1400, 'interfaces.0.mtu'],
  ['capture.e0 | interfaces.state := null', 'interfaces.0', 'map', 'interfaces.0'],
  ['capture.e0 | interfaces.type := null', 'interfaces.0.type', 'unknown', 'rewritten'],
  ['capture.down | interfaces.mtu := null', 'interfaces.0.state', 'up', 'rewritten'],
  [`capture.e0 | interfaces.state := ${nothing}`, 'interfaces.0.state', 'up', 'rewritten'],
  [
    `capture.e2 | ${nothing.replace('.2', '')} := ${nothing}`,
    'interfaces.0.vxlan.destination-port',
    'null',
    'rewritten',
  ],
  // and in a map that was made
  ['capture.e3 | interfaces.vxlan.id := 5', 'interfaces.0.vxlan.id', 5, 'literal'],
  ['capture.e3 | interfaces.vxlan.id := 5', 'interfaces.0.vxlan.destination-port', 'null', 'rewritten'],
  ['capture.e3 | interfaces.vxlan.id := 5', 'interfaces.0.vxlan', 'map', 'created'],
  // a value is spelled as its property has it
  [`capture.e0 | interfaces.mtu := ${description}`, 'interfaces.0.mtu', 9000, description],
  [
    'capture.e0 | interfaces.mtu := capture.e0.interfaces.0.description',
    'interfaces.0.mtu',
    9000,
    description,
  ],
  [
    `capture.e1 | ${mode} := interfaces.1.description`,
    'interfaces.0.link-aggregation.mode',
    'active-backup',
    'rewritten',
  ],
  [`capture.e1 | ${mode} := 1`, 'interfaces.0.link-aggregation.mode', 'active-backup', 'literal'],
  // the list that is always there
  ['routes.running.destination == "10.0.0.0/8"', 'interfaces', 'list', 'rewritten'],
  ['capture.no-interfaces | interfaces.name', 'interfaces', 'list', 'rewritten'],
  ['interfaces.name == e0', 'interfaces', 'list', 'interfaces'],
];

test.each(rows)('%s: {{ %s }} is %j, from %s', (expression, path, value, end) => {
  const policy = {
    capture: { ...captures, tested: expression },
    desiredState: { x: `{{ capture.tested.${path} }}` },
  };
  const [reference] = explainPolicy(policy, currentState, { engine: 'nmstate' }).references;
  expect(reference!.value!.value ?? reference!.value!.kind).toBe(value);
  expect(endOf(reference!.origins)).toBe(end);
});

function endOf([origin]: readonly ValueOrigin[]): string {
  switch (origin!.from) {
    case 'capture':
      return endOf(origin!.origins);
    case 'currentState':
      return origin!.path.join('.');
    case 'unknown':
      return origin!.reason;
    default:
      return origin!.from;
  }
}
