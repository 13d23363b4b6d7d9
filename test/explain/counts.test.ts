import { expect, test } from 'vitest';
import { explainPolicy } from '../../src/index.ts';

const state = {
  interfaces: [{ name: 'e0' }, { name: 'e1' }],
  routes: { running: [{ destination: 'x' }] },
};
const captures = {
  e0: 'interfaces.name == "e0"',
  routes: 'routes.running.destination == "x"',
  empty: 'interfaces.name == "none"',
};
const one = { unit: 'value', total: 1, matched: 1, unmatched: 0 };
const none = { unit: 'value', total: 0, matched: 0, unmatched: 0 };
const whole = (size: number): object => ({ path: [], kind: 'map', size });

interface Row {
  readonly engine?: 'nmstate';
  readonly expression: string;
  readonly reads: readonly { path: string; count: object; matches: readonly object[] }[];
}

const rows: readonly Row[] = [
  {
    expression: 'capture.e0 + capture.routes',
    reads: [
      { path: '', count: one, matches: [whole(1)] },
      { path: '', count: one, matches: [whole(1)] },
    ],
  },
  {
    expression: 'capture.empty + capture.e0.interfaces',
    reads: [
      { path: '', count: none, matches: [] },
      { path: 'interfaces', count: one, matches: [{ path: ['interfaces'], kind: 'list', size: 1 }] },
    ],
  },
  {
    expression: 'capture.empty.interfaces + capture.empty',
    reads: [
      { path: 'interfaces', count: none, matches: [] },
      { path: '', count: none, matches: [] },
    ],
  },
  { engine: 'nmstate', expression: 'all of it', reads: [{ path: '', count: one, matches: [whole(2)] }] },
];

test.each(rows)('$expression: how much was read', ({ expression, engine, reads }) => {
  const capture = { ...captures, tested: expression };
  const explained = explainPolicy({ capture }, state, engine && { engine }).captures.at(-1)!.reads;
  expect(explained.map(({ path, count, matches }) => ({ path, count, matches }))).toEqual(reads);
});
