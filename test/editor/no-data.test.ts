import { expect, test } from 'vitest';
import { getCompletions, getHover } from '../../src/editor/index.ts';
import { withCursor } from './harness.ts';

// A state in memory may hold what no text can: the editor says what it is, and never writes it.

const values: readonly [string, unknown, string][] = [
  ['a symbol', Symbol('s'), 'a symbol in the state'],
  ['a function', () => 1, 'a function in the state'],
  ['null', null, 'null in the state'],
  ['nothing', undefined, 'null in the state'],
];
const places = [
  'capture:\n  a: interfaces.odd == ‸\n',
  "capture:\n  a: 'interfaces.odd == ‸'\n",
  'capture:\n  a: interfaces.name == "x"\ndesiredState:\n  interfaces:\n  - odd: ‸\n',
];

test.each(values)('%s is never completed', (_name, odd) => {
  for (const state of [{ interfaces: odd }, { interfaces: [{ name: 'x', odd }] }]) {
    for (const place of places) {
      const { text, offset } = withCursor(place);
      for (const engine of ['nmpolicy', 'nmstate'] as const) {
        for (const { label } of getCompletions(text, offset, { state, engine }))
          expect(label).not.toMatch(/symbol|=>|undefined/i);
        getHover(text, offset, { state, engine });
      }
    }
  }
});

test.each(values)('%s is named beside the key that it stands under', (_name, odd, detail) => {
  const { text, offset } = withCursor('capture:\n  a: interfaces.o‸\n');
  const completions = getCompletions(text, offset, { state: { interfaces: [{ odd }] } });
  expect(completions.find(({ label }) => label === 'odd')?.detail).toBe(detail);
});
