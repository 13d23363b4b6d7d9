import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follow } from '../../src/engines/nmstate/follow.ts';
import { pathOf } from '../../src/engines/nmstate/paths.ts';
import { exploreNmstate } from '../../src/explain/explore-nmstate.ts';
import { valueAt } from '../../src/explain/shown-value.ts';
import { settings, timeout } from '../properties/settings.ts';

const word = fc.constantFrom('a', '0', '1');
const { element } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('x', null),
    tie('element'),
    fc.array(tie('value'), { maxLength: 2 }),
  ),
  element: fc.dictionary(word, tie('value'), { maxKeys: 3 }),
}));

test(
  'a path leads where `==` of engine nmstate follows it, and ends at the step where that fails',
  () => {
    const words = fc.array(word, { minLength: 1, maxLength: 5 });
    const property = fc.property(element, words, (one, path) => {
      const { steps } = pathOf({ text: `interfaces.${path.join('.')}`, span: { start: 0, end: 0 } });
      const state = { interfaces: [one] };
      const { reached, deadEnd } = exploreNmstate(state, steps, 'comparison');
      const followed = follow(one, steps.slice(1));
      if ('value' in followed) {
        expect(reached.map(({ value }) => value)).toEqual([followed.value]);
        expect(valueAt(state, reached[0]!.place)).toEqual(followed.value);
      } else {
        expect(reached).toEqual([]);
        expect(deadEnd!.index).toBe(followed.failed + 1);
        expect(valueAt(state, deadEnd!.at)).toEqual(followed.stood);
      }
    });
    fc.assert(property, settings(2000));
  },
  timeout,
);
