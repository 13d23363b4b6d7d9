// A plugin of the bundler that leaves out what this package never calls of Chevrotain: half of it, and
// with it a good part of what a process pays for its first result. Why: docs/decisions/0008 and 0009.
const folder = 'node_modules/chevrotain/lib/src/';

/** What stands in a module's place: what the modules that stay still read or call of it. */
const instead = {
  // src/expression/lex.ts finds the tokens; of the lexer, only its pattern for tokens that none looks for is read
  'scan/lexer_public.js': `
    export const Lexer = { NA: /NOT_APPLICABLE/ };
    export const LexerDefinitionErrorType = {};`,

  // test/expression/grammar.test.ts has Chevrotain check the grammar, once
  'parse/grammar/checks.js': unused(
    'validateLookahead',
    'validateGrammar',
    'validateRuleIsOverridden',
    'validateRuleDoesNotAlreadyExist',
    'validateTooManyAlts',
  ),

  // src/expression/lookahead.ts decides; where nothing fits, the places are read and the message is not
  'parse/grammar/llk_lookahead.js': 'export class LLkLookaheadStrategy {}',
  'parse/grammar/lookahead.js': `
    export const PROD_TYPE = {};
    export const getLookaheadPathsForOr = () => [];
    export const getLookaheadPathsForOptionalProd = () => [];
    ${unused('getLookaheadPaths')}`,
  'parse/errors_public.js': `
    const none = () => '';
    export const defaultParserErrorProvider = {
      buildMismatchTokenMessage: none,
      buildNotAllInputParsedMessage: none,
      buildNoViableAltMessage: none,
      buildEarlyExitMessage: none,
    };
    export const defaultGrammarResolverErrorProvider = {};
    export const defaultGrammarValidatorErrorProvider = {};`,

  // an expression with a mistake has no tree: nothing recovers
  'parse/parser/traits/recoverable.js': `
    export const IN_RULE_RECOVERY_EXCEPTION = '';
    export class Recoverable {
      initRecoverable() {
        this.recoveryEnabled = false;
      }
      attemptInRepetitionRecovery() {}
      getHumanReadableRuleStack() {
        return [];
      }
    }`,
  'parse/grammar/follow.js': unused('computeAllProdsFollows'),
  'parse/grammar/interpreter.js': unused(
    'NextTerminalAfterManyWalker',
    'NextTerminalAfterManySepWalker',
    'NextTerminalAfterAtLeastOneWalker',
    'NextTerminalAfterAtLeastOneSepWalker',
  ),

  // src/expression/visitor.ts reads the nodes as they are
  'parse/cst/cst_visitor.js': unused(
    'createBaseSemanticVisitorConstructor',
    'createBaseVisitorConstructorWithDefaults',
  ),
};

/** Of each DSL method, Chevrotain makes ten that differ in a number; the grammar needs four. */
const shortened = {
  'parse/parser/traits/recognizer_api.js': (code) =>
    code.replace(/^ {4}[A-Z_]+[4-9]\([\s\S]*?^ {4}\}\n/gm, ''),
  'parse/parser/traits/gast_recorder.js': (code) => code.replaceAll('i < 10', 'i < 4'),
};

function unused(...names) {
  return names.map((name) => `export const ${name} = undefined;`).join('\n');
}

/** Every module has to be met, and shortened: a Chevrotain made up otherwise would bring it back unseen. */
export function withoutUnused() {
  const left = new Set([...Object.keys(instead), ...Object.keys(shortened)]);
  const within = (id) => id.split(folder)[1] ?? '';
  return {
    name: 'without-unused',
    load(id) {
      const file = within(id);
      if (!Object.hasOwn(instead, file)) return null;
      left.delete(file);
      return instead[file];
    },
    transform(code, id) {
      const file = within(id);
      if (!Object.hasOwn(shortened, file)) return null;
      const shorter = shortened[file](code);
      if (shorter.length < code.length) left.delete(file);
      return { code: shorter };
    },
    buildEnd(error) {
      if (!error && left.size > 0)
        throw new Error(`Chevrotain has changed, see scripts/without-unused.mjs: ${[...left].join(', ')}`);
    },
  };
}
