import { expect, test } from 'vitest';
import { railroad } from './grammar/railroad.ts';

/** `npm run docs:update` draws it anew after a change of the grammar. */
test('the railroad diagram is the grammar of the parser', async () => {
  await expect(railroad()).toMatchFileSnapshot('../../docs/language/grammar.svg');
});
