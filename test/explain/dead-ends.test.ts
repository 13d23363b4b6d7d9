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
