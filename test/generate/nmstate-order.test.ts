import { expect, it } from 'vitest';
import { explainPolicy, generateState } from '../../src/index.ts';

/** A chain of captures, each reading from the next, written in reverse. */
function chain(length: number): { capture: Record<string, string> } {
  const names = Array.from({ length }, (_, index) => `c${length - index}`);
  const text = (index: number): string =>
    index === length - 1
      ? 'interfaces.name=="eth0"'
      : `capture.${names[index + 1]} | interfaces.name=="eth0"`;
  return { capture: Object.fromEntries(names.map((name, index) => [name, text(index)])) };
}

const state = { interfaces: [{ name: 'eth0' }] };

it('reaches ten captures in reverse, and no more', () => {
  expect(
    Object.keys(generateState(chain(10), state, undefined, { engine: 'nmstate' }).capturedStates),
  ).toHaveLength(10);
  expect(() => generateState(chain(11), state, undefined, { engine: 'nmstate' })).toThrow(
    /can't order capture `c11`/,
  );
});

it('reports a name that nothing has once, and no order that only follows from it', () => {
  const policy = { capture: { a: 'capture.gone | interfaces.name=="eth0"', b: 'interfaces.name=="eth0"' } };
  expect(() => generateState(policy, state, undefined, { engine: 'nmstate' })).toThrow(
    /^error\[unknown-capture\][^[]*$/,
  );
});

/** Objects have the names that are numbers first, in ascending order. */
it.each([
  ['YAML', (captures: string) => `capture: { ${captures} }`],
  ['JSON', (captures: string) => `{ "capture": { ${captures} } }`],
  [
    'a manifest',
    (captures: string) =>
      `{ kind: NodeNetworkConfigurationPolicy, apiVersion: nmstate.io/v1, spec: { capture: { ${captures} } } }`,
  ],
])('keeps the written order of captures whose names are numbers, in %s', (_kind, write) => {
  const captures = [
    '"10": "interfaces.name==\\"eth0\\""',
    '"2": "capture.10 | interfaces.name==\\"eth0\\""',
    '"1": "capture.10 | interfaces.name==capture.2.interfaces.0.name"',
  ].join(', ');
  const text = write(captures);
  const explained = explainPolicy(text, state, { engine: 'nmstate' });
  expect(explained.captures.map(({ name }) => name)).toEqual(['10', '2', '1']);
  expect(generateState(text, state, undefined, { engine: 'nmstate' }).capturedStates).toHaveProperty('1');
});

it('keeps the written order of captures when only some names are numbers', () => {
  const captures = ['b: interfaces.name', '10: interfaces.mtu', 'a: interfaces.type'];
  const text = `capture:\n${captures.map((capture) => `  ${capture}\n`).join('')}`;
  expect(explainPolicy(text, state).captures.map(({ name }) => name)).toEqual(['b', '10', 'a']);
});
