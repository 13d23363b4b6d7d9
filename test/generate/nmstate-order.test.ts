import { expect, it } from 'vitest';
import { generateState } from '../../src/index.ts';

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
