import { describe, expect, it } from 'vitest';
import { getCompletions, getDiagnostics, getHover, getReferences, rename } from '../../src/editor/index.ts';
import {
  checkPolicy,
  compareEngines,
  compilePolicy,
  type EngineName,
  explainPolicy,
  generateState,
  isNmpolicyError,
  type NetworkState,
  parseExpression,
  parseYaml,
} from '../../src/index.ts';
import { normalizeState, propertiesAt, validateState } from '../../src/schema/index.ts';

// Who gets a result may do to it what they like: later results are none the worse.

const policy = `
capture:
  eth: interfaces.name == "eth1"
  none: interfaces.name == "eth9"
  renamed: capture.eth | interfaces.description := "uplink"
desiredState:
  dns-resolver:
    config: { search: [example.com], server: [192.0.2.1] }
  interfaces:
  - name: "{{ capture.renamed.interfaces.0.name }}"
    type: ethernet
    ipv4: { enabled: true, address: [{ ip: 192.0.2.7, prefix-length: 24 }] }
  - &bond
    name: bond1
    type: bond
    link-aggregation: { mode: active-backup, port: [eth2, eth3] }
`;
const state = `
interfaces:
- { name: eth0, type: ethernet, mtu: 1500 }
- { name: eth1, type: ethernet, mtu: 9000 }
`;
const withoutInterfaces = `
capture:
  gateway: routes.running.destination == "0.0.0.0/0"
desiredState:
  routes: { config: "{{ capture.gateway.routes.running }}" }
`;
const routes = `
routes: { running: [{ destination: 0.0.0.0/0, next-hop-interface: eth0 }] }
`;
const wrongPolicy = policy.replace('capture.renamed.interfaces.0.name', 'capture.renamed.interfaces.7.name');
const now = new Date('2026-01-15T12:00:00Z');

/** Changes whatever can be reached, in place. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  const map = value as Record<string, unknown>;
  for (const key of Object.keys(map)) {
    spoil(map[key]);
    if (typeof map[key] !== 'object') map[key] = 'spoilt';
  }
  if (Array.isArray(value)) value.push('spoilt');
  else map.spoilt = true;
}

const outcome = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    if (!isNmpolicyError(error)) throw error;
    return error.diagnostics;
  }
};

const engines: EngineName[] = ['nmpolicy', 'nmstate'];

describe.each(engines)('with engine %s', (engine) => {
  describe.each([
    ['a policy that works', policy],
    ['a policy that fails', wrongPolicy],
  ])('%s', (_name, yaml) => {
    it.each([
      ['generateState on YAML', yaml],
      ['generateState on JSON', JSON.stringify(parseYaml(yaml))],
    ])('%s', (_form, text) => {
      const call = () => outcome(() => generateState(text, state, undefined, { engine, now }));
      expectUnspoilt(call);
    });

    it('generateState with the option portable', () => {
      expectUnspoilt(() =>
        outcome(() => generateState(yaml, state, undefined, { engine, now, portable: true })),
      );
    });

    it('generateState on a state without interfaces', () => {
      expectUnspoilt(() =>
        outcome(() => generateState(withoutInterfaces, routes, undefined, { engine, now })),
      );
    });

    it('a compiled policy', () => {
      const compiled = compilePolicy(yaml, { engine });
      expectUnspoilt(() => outcome(() => compiled.generateState(state, undefined, { now })));
    });
  });
});

it.each([
  ['explainPolicy', () => explainPolicy(policy, state, { now })],
  ['explainPolicy on what fails', () => explainPolicy(wrongPolicy, state, { now, engine: 'nmstate' })],
  ['compareEngines', () => compareEngines(wrongPolicy, state, { now })],
  ['checkPolicy', () => checkPolicy(wrongPolicy.replace('eth:', 'eht:'), { portable: true })],
  ['parseExpression', () => parseExpression('capture.a | interfaces.name == "eth0"')],
  ['parseYaml', () => parseYaml(policy)],
  ['normalizeState of nothing', () => normalizeState({})],
  ['normalizeState', () => normalizeState(parseYaml(state) as NetworkState)],
  ['validateState', () => validateState({ interfaces: [{ name: 'eth0', type: 'ether' }], routes: { x: 1 } })],
  ['propertiesAt', () => propertiesAt(['routes', 'running'])],
  ['getDiagnostics', () => getDiagnostics(wrongPolicy, { portable: true })],
  ['getCompletions', () => getCompletions(policy, policy.indexOf('name ==') + 2, { state })],
  ['getHover', () => getHover(policy, policy.indexOf('name ==') + 2, { state }) ?? {}],
  ['getReferences', () => getReferences(policy, policy.indexOf('eth:') + 1)],
  ['rename', () => rename(policy, policy.indexOf('eth:') + 1, 'uplink') ?? {}],
])('%s', (_name, call) => {
  expectUnspoilt(call);
});

/** A text is kept from its second reading on. */
function expectUnspoilt(call: () => unknown): void {
  const before = structuredClone(call());
  for (let time = 0; time < 3; time++) {
    const result = call();
    expect(result).toEqual(before);
    spoil(result);
    expect(result).not.toEqual(before);
  }
}
