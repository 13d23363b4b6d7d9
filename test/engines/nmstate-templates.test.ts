import { expect, test } from 'vitest';
import { generateState, parseExpression } from '../../src/index.ts';

/** What engine nmstate makes of a string (engines page, "Templates"): words are joined without the space between them. */
const rows: readonly (readonly [string, string])[] = [
  ['{{ capture.a.interfaces.0.name }}', 'eth0'],
  ['  {{capture.a.interfaces.0.name}}  ', 'eth0'],
  ['x {{ capture.a.interfaces.0.name }}', 'xeth0'],
  ['{{ capture.a.interfaces.0.name }} y', 'eth0y'],
  ['x {{ capture.a.interfaces.0.name }} y', 'xeth0y'],
  ['x  y {{ capture.a.interfaces.0.name }} z', 'xyeth0z'],
  ['{{ capture.a.interfaces.0.name }}.100', 'eth0.100'],
  ['  no braces ', '  no braces '],
];

test.each(rows)('%j', (text, expected) => {
  const policy = {
    capture: { a: 'interfaces.name == eth0' },
    desiredState: { interfaces: [{ name: 'x', description: text }] },
  };
  const { desiredState } = generateState(
    policy,
    { interfaces: [{ name: 'eth0' }] },
    {},
    { engine: 'nmstate' },
  );
  expect(desiredState.interfaces![0]!.description).toBe(expected);
});

/** The same for `:=`, which sets texts: a list or map as compact JSON with its keys sorted (engines page, "Evaluation"). */
test('a map that is set as a text is compact JSON', () => {
  const ipv4 = { enabled: true, dhcp: false, address: [{ 'prefix-length': 24, ip: '192.0.2.1' }] };
  const { capturedStates } = generateState(
    {
      capture: {
        a: 'interfaces.name == eth0',
        b: 'capture.a | interfaces.description := capture.a.interfaces.0.ipv4',
      },
    },
    { interfaces: [{ name: 'eth0', ipv4 }] },
    {},
    { engine: 'nmstate' },
  );
  expect((capturedStates.b!.state as { interfaces: unknown[] }).interfaces).toMatchObject([
    {
      description: '{"address":[{"ip":"192.0.2.1","prefix-length":24}],"dhcp":false,"enabled":true}',
    },
  ]);
});

test('white space before a value that no space begins is no part of it', () => {
  const text = 'interfaces.description ==\t\teth0';
  expect(parseExpression(text, { engine: 'nmstate' })).toMatchObject({
    value: { kind: 'string', value: 'eth0', span: { start: 27, end: 31 } },
  });
});

test('undefined in a list is null where a reference leads', () => {
  const state = { interfaces: [{ name: 'x', list: [undefined] }] };
  const policy = {
    capture: { a: 'x.y' },
    desiredState: { interfaces: [{ name: 'x', mtu: '{{ capture.a.interfaces.0.list.0 }}' }] },
  };
  const { desiredState } = generateState(policy, {}, { a: { state } }, { engine: 'nmstate' });
  expect(desiredState.interfaces).toEqual([{ name: 'x', mtu: null, type: 'unknown', state: 'up' }]);
});

test('undefined in a list is compared as null', () => {
  const state = { interfaces: [{ name: 'x', type: 'unknown', ipv4: { list: [undefined] } }] };
  const policy = { capture: { a: 'interfaces.ipv4.list == "[null]"' } };
  const { capturedStates } = generateState(policy, state, {}, { engine: 'nmstate' });
  expect(capturedStates.a!.state.interfaces).toHaveLength(1);
});
