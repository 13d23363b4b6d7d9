import { describe, expect, it } from 'vitest';
import { type KnownProperty, propertiesAt } from '../../src/schema/index.ts';

const names = (path: readonly (string | number)[], interfaceType?: string): string[] =>
  propertiesAt(path, interfaceType).map(({ name }) => name);

const property = (
  path: readonly (string | number)[],
  name: string,
  type?: string,
): KnownProperty | undefined => propertiesAt(path, type).find((one) => one.name === name);

describe('propertiesAt', () => {
  it('knows the sections of a state', () => {
    expect(names([])).toEqual([
      'description',
      'hostname',
      'dns-resolver',
      'route-rules',
      'routes',
      'interfaces',
      'ovs-db',
      'ovn',
    ]);
  });

  it.each([[['routes', 'config', 3]], [['routes', 'config']]])('skips the numbers of elements: %j', (path) =>
    expect(names(path)).toContain('next-hop-address'),
  );

  it('narrows to an interface type', () => {
    expect(names(['interfaces', 0], 'bond')).toContain('link-aggregation');
    expect(names(['interfaces', 0], 'vlan')).not.toContain('link-aggregation');
    expect(names(['interfaces', 0])).toEqual(expect.arrayContaining(['link-aggregation', 'vlan', 'ipv4']));
    expect(names(['interfaces', 0, 'bridge', 'options'], 'ovs-bridge')).toContain('fail-mode');
    expect(names(['interfaces', 0, 'bridge', 'options', 'stp'], 'ovs-bridge')).toContain('enabled');
  });

  it('gives the properties of all types where no type is given, and what they have in common', () => {
    const types = property(['interfaces'], 'type')!.values;
    expect(types).toContain('ovs-bridge');
    const disagreements: string[] = [];
    const compare = (path: readonly string[], type: string): void => {
      const whole = new Map(propertiesAt(path).map((one) => [one.name, one]));
      for (const own of propertiesAt(path, type)) {
        const known = whole.get(own.name);
        const { contains, expected, values } = own;
        if (known)
          expect.soft(known, [...path, own.name].join('.')).toMatchObject({ contains, expected, values });
        else disagreements.push([type, ...path, own.name].join('.'));
        if (contains !== 'scalar') compare([...path, own.name], type);
      }
    };
    for (const type of types) compare(['interfaces'], type);
    expect(disagreements).toEqual([]);
    expect(property(['interfaces'], 'bridge')).toMatchObject({ contains: 'map', expected: 'a map' });
    expect(names(['interfaces', 0, 'bridge', 'options'])).toEqual(
      expect.arrayContaining(['stp', 'fail-mode']),
    );
  });

  it.each([
    [['bogus']],
    [['hostname', 'running']],
    [['interfaces', 0, 'name', 'x']],
    [['interfaces', 0, 'ethtool', 'feature']],
    [['constructor']],
  ])('knows nothing at %j', (path) => expect(propertiesAt(path)).toEqual([]));

  it('describes properties', () => {
    expect(property(['interfaces', 'ipv4', 'address'], 'valid-life-time')).toEqual({
      name: 'valid-life-time',
      otherNames: ['valid-left', 'valid-lft'],
      required: false,
      contains: 'scalar',
      expected: 'a string',
      values: [],
      description: '"<n>sec" or "forever". Also read as `valid-left`, `valid-lft`. Reported, never applied.',
    });
    expect(property(['interfaces'], 'state', 'bond')).toMatchObject({
      values: ['up', 'down', 'absent', 'unknown', 'ignore'],
      description: 'Default: `up`.',
    });
    expect(property(['interfaces'], 'type')).toMatchObject({
      expected: 'a string',
      values: expect.arrayContaining(['vrf']),
    });
    expect(property(['interfaces'], 'mptcp')).toMatchObject({ contains: 'map' });
    expect(property(['interfaces', 'mptcp'], 'address-flags')).toMatchObject({
      contains: 'list',
      values: ['signal', 'subflow', 'backup', 'fullmesh'],
    });
    expect(property(['interfaces', 'vlan'], 'id', 'vlan')).toMatchObject({ required: true });
    expect(property(['interfaces', 'ipv4'], 'dhcp')).toMatchObject({ values: ['true', 'false'] });
  });
});
