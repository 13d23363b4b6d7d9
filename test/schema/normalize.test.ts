import { describe, expect, it } from 'vitest';
import { isNmpolicyError } from '../../src/diagnostics/error.ts';
import { normalizeState } from '../../src/schema/index.ts';
import { deepFreeze } from '../generators/freeze.ts';
import { readRows } from './read-cases.ts';

interface Row {
  readonly state: unknown;
  readonly written?: unknown;
  readonly same?: true;
}

describe('normalizeState', () => {
  it.each(readRows<Row>('normalize.yaml'))('$name', ({ state, written, same }) => {
    const result = normalizeState(deepFreeze(state));
    expect(result).toStrictEqual(same ? state : written);
    if (same) expect(result).toBe(state);
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });

  it('keeps entries in the order of the input, whatever is renamed or left out', () => {
    const vrf = { 'route-table-id': '5', ports: ['b'] };
    const state = { routes: {}, interfaces: [{ state: 'up', ipv4: null, vrf, name: 'a', type: 'vrf' }] };
    const text = JSON.stringify(normalizeState(state));
    expect(text).toBe(
      '{"interfaces":[{"state":"up","vrf":{"route-table-id":5,"port":["b"]},"name":"a","type":"vrf"}]}',
    );
  });

  it('shares with the input what did not change', () => {
    const vlan = { id: 5 };
    const state = { interfaces: [{ name: 'a', type: 'vlan', vlan }] };
    const [one] = normalizeState(state).interfaces ?? [];
    expect(one?.type === 'vlan' && one.vlan).toBe(vlan);
  });

  it('takes `undefined` for a missing key', () => {
    const vrf = { port: ['b'], ports: undefined, 'route-table-id': 5 };
    const state = {
      routes: undefined,
      interfaces: [
        { name: 'a', type: 'vlan', mtu: undefined, vlan: { id: 1 } },
        { name: 'c', type: 'vrf', vrf },
        { name: 'd', type: 'vrf', vrf: { ports: undefined } },
        { name: 'e', type: 'ovs-interface', 'ovs-db': { external_ids: { y: undefined, x: 1 } } },
        { name: 'f', type: 'dummy', mtv: undefined },
      ],
    };
    expect(JSON.parse(JSON.stringify(normalizeState(state)))).toEqual({
      interfaces: [
        { name: 'a', type: 'vlan', vlan: { id: 1 }, state: 'up' },
        { name: 'c', type: 'vrf', vrf: { port: ['b'], 'route-table-id': 5 }, state: 'up' },
        { name: 'd', type: 'vrf', vrf: {}, state: 'up' },
        { name: 'e', type: 'ovs-interface', 'ovs-db': { external_ids: { x: '1' } }, state: 'up' },
        { name: 'f', type: 'dummy', state: 'up' },
      ],
    });
  });

  it('throws what validateState finds', () => {
    let caught: unknown;
    try {
      normalizeState({ interfaces: [{ name: 'a', type: 'bond', ipv4: { dhcpp: 1 } }, 5] });
    } catch (error) {
      caught = error;
    }
    expect(isNmpolicyError(caught) && caught.diagnostics.map(({ code }) => code)).toEqual([
      'unknown-property',
      'invalid-value',
    ]);
  });
});
