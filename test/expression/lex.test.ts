import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lex } from '../../src/expression/lex.ts';
import { settings } from '../properties/settings.ts';

/** A text of ASCII alone is read with a pattern of its own. */
it('finds the same tokens in a text of ASCII', () => {
  const character = fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code));
  const piece = fc.constantFrom('==', '!=', ':=', '"a b"', "'it'", '12', 'next-hop', 'true', '_a');
  const texts = fc.array(fc.oneof(character, piece)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const { tokens, skipped } = lex(text);
      // what stands behind a quote that nothing closes would belong to it
      fc.pre(!tokens.some(({ tokenType }) => tokenType.name === 'UnclosedText'));
      const behind = lex(`${text} é`);
      expect(behind.tokens.slice(0, -1)).toEqual(tokens);
      expect(behind.skipped).toEqual(skipped);
    }),
    settings(2000),
  );
});
