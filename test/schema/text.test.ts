import { describe, expect, it } from 'vitest';
import { normalizeState, validateState } from '../../src/schema/index.ts';

/** The characters of a text that a finding's place in the file marks. */
function marked(text: string, file: NonNullable<ReturnType<typeof validateState>[number]['file']>): string {
  return text.split('\n')[file.line - 1]!.slice(file.column - 1, file.endColumn - 1);
}

const state = `interfaces:
- name: eth0
  type: ethernet
  ipv4:
    dhcpp: true
- name: 60e1
  type: dummy
  mtu: many
`;

describe('validateState of text', () => {
  it('finds the places in the file', () => {
    const found = validateState(state, { fileName: 'state.yaml' });
    expect(found.map(({ code, file }) => [code, file?.name, marked(state, file!)])).toEqual([
      ['unknown-property', 'state.yaml', 'dhcpp'],
      ['number-for-name', 'state.yaml', '60e1'],
      ['invalid-value', 'state.yaml', 'many'],
    ]);
    expect(found[0]!.help).toContain('`dhcp`');
    expect(found[1]!.message).toContain('600');
  });

  it('finds them inside a manifest', () => {
    const manifest = `apiVersion: nmstate.io/v1\nkind: NodeNetworkState\nstatus:\n  currentState:\n    route: {}\n`;
    const [finding] = validateState(manifest);
    expect([finding?.code, marked(manifest, finding!.file!)]).toEqual(['unknown-property', 'route']);
  });

  it('takes a text that can not be read, or is no state, for a finding', () => {
    expect(validateState('a: [').map(({ code }) => code)).toEqual(['invalid-yaml']);
    expect(validateState('- a').map(({ code }) => code)).toEqual(['state-shape']);
  });
});

it('normalizes text, and throws the findings of one that does not fit', () => {
  expect(normalizeState('interfaces: [{ name: b }, { name: a, mtu: "1500" }]')).toEqual({
    interfaces: [
      { name: 'a', type: 'unknown', state: 'up', mtu: '1500' },
      { name: 'b', type: 'unknown', state: 'up' },
    ],
  });
  expect(() => normalizeState(state)).toThrow(/dhcpp/);
});
