import { expect, test } from 'vitest';
import { generateState } from '../../src/index.ts';

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
