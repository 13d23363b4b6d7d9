import { describe, expect, it } from 'vitest';
import { type ElementSection, interfaceTypes, readElement } from '../../src/schema/read-state.ts';

const elements: readonly [ElementSection, unknown, unknown][] = [
  [
    'interfaces',
    { name: 'a', type: 'vlan', mtu: '1500' },
    { name: 'a', type: 'vlan', mtu: 1500, state: 'up' },
  ],
  [
    'interfaces',
    { name: 'a', type: 'bond', state: 'absent', mtu: 5 },
    { name: 'a', type: 'bond', state: 'absent' },
  ],
  [
    'interfaces',
    { name: 'true', 'accept-all-mac-addresses': 'true' },
    { name: 'true', 'accept-all-mac-addresses': 'true', type: 'unknown', state: 'up' },
  ],
  ['routes.running', { metric: '18446744073709551615' }, 'invalid-value'],
  ['routes.running', { 'table-id': '254', state: 'absent' }, { 'table-id': 254, state: 'absent' }],
  ['routes.config', { 'next-hop-interface': 'true' }, { 'next-hop-interface': 'true' }],
  ['routes.config', { cwnd: '5' }, 'invalid-value'],
  ['route-rules.config', { priority: '9007199254740993' }, { priority: 9007199254740993n }],
  ['route-rules.config', { suppress_prefixlength: 3 }, { 'suppress-prefix-length': 3 }],
  ['route-rules.config', { state: 'up' }, 'invalid-value'],
];

describe('readElement', () => {
  it.each(elements)('%s %j', (section, element, expected) => {
    const { value, problems } = readElement(section, element);
    if (typeof expected === 'string') expect(problems.map(({ kind }) => kind)).toEqual([expected]);
    else expect({ value, problems }).toEqual({ value: expected, problems: [] });
  });

  it('gives paths that start at the element', () => {
    const { problems } = readElement('interfaces', { name: 'a', type: 'bond', ipv4: { enabledd: true } });
    expect(problems.map(({ path }) => path)).toEqual([['ipv4', 'enabledd']]);
  });
});

it('knows the interface types', () => {
  expect(interfaceTypes()).toContain('ovs-bridge');
  expect(interfaceTypes()).toHaveLength(21);
});
