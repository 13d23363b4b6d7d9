// A plugin of the bundler that leaves Chevrotain's lexer out: src/expression/lex.ts finds the tokens,
// and Chevrotain itself reads nothing of it but the pattern of tokens that no lexer looks for.
// Why: docs/decisions/0008.
const left = /\/chevrotain\/lib\/src\/scan\/lexer_public\.js$/;
const instead = 'export const Lexer = { NA: /NOT_APPLICABLE/ };\nexport const LexerDefinitionErrorType = {};';

/** Every bundle has to have met the lexer: a Chevrotain that keeps it elsewhere would bring it back unseen. */
export function withoutLexer() {
  let found = false;
  return {
    name: 'without-lexer',
    load: {
      filter: { id: left },
      handler() {
        found = true;
        return instead;
      },
    },
    buildEnd(error) {
      if (!error && !found)
        throw new Error('Chevrotain has its lexer in another file: see scripts/without-lexer.mjs');
    },
  };
}
