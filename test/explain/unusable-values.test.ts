import { expect, test } from 'vitest';
import { explainPolicy } from '../../src/index.ts';

/* A right-hand side that the engine can't use is not told as null, and nothing stands close to it. */

const currentState = {
  interfaces: [
    { name: 'eth0', type: 'ethernet', description: null },
    { name: 'eth1', type: 'ethernet' },
  ],
  'dns-resolver': { config: { server: ['192.0.2.1'] } },
};
const given = {
  a: 'interfaces.name == "eth0"',
  empty: 'interfaces.name == "none"',
  dns: 'dns-resolver.config',
};
const noEmpty = { a: given.a, dns: given.dns };

const rows: [engine: 'nmpolicy' | 'nmstate', expression: string, operator: string, code: string][] = [
  ['nmpolicy', 'interfaces.name == capture.a.interfaces.0.nam', '==', 'unknown-step'],
  ['nmpolicy', 'interfaces.name != capture.a.interfaces.0.nam', '!=', 'unknown-step'],
  ['nmpolicy', 'interfaces.name := capture.a.interfaces.0.nam', ':=', 'unknown-step'],
  ['nmpolicy', 'interfaces.name == capture.a.interfaces.7.name', '==', 'index-out-of-range'],
  ['nmpolicy', 'interfaces.name == capture.a.interfaces.name', '==', 'invalid-type'],
  ['nmpolicy', 'interfaces.name == capture.dns.dns-resolver.0', '==', 'invalid-type'],
  ['nmpolicy', 'interfaces.name == capture.empty.interfaces.0.name', '==', 'capture-is-empty'],
  ['nmpolicy', 'interfaces.name == capture.a.interfaces.0.description', '==', 'null-value'],
  ['nmpolicy', 'interfaces.description := capture.a.interfaces.0.description', ':=', 'null-value'],
  ['nmstate', 'interfaces.name == capture.a.interfaces.0.nam', '==', 'unknown-step'],
  ['nmstate', 'interfaces.name := capture.a.interfaces.0.nam', ':=', 'unknown-step'],
  ['nmstate', 'interfaces.name == interfaces.7.name', '==', 'unknown-step'],
];

test.each(rows)('engine %s: %s', (engine, tested, operator, code) => {
  const capture = { ...(engine === 'nmpolicy' ? given : noEmpty), tested };
  const explained = explainPolicy({ capture }, currentState, { engine }).captures.at(-1)!;
  expect(explained.diagnostics.map((one) => one.code)).toEqual([code]);
  expect(explained).toMatchObject({ status: 'failed', operator, reads: [{ closest: [] }] });
  expect(explained).not.toHaveProperty('value');
});
