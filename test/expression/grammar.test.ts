import {
  type CstNode,
  CstParser,
  type ILookaheadStrategy,
  type IRecognitionException,
  type IToken,
  LLkLookaheadStrategy,
} from 'chevrotain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ExpressionGrammar } from '../../src/expression/grammar.ts';
import { lex } from '../../src/expression/lex.ts';
import { byNextToken } from '../../src/expression/lookahead.ts';
import { Digits, Dot, Equal, Pipe, Plus, tokens } from '../../src/expression/tokens.ts';
import { settings } from '../properties/settings.ts';

/** Chevrotain's strategy; it finds fault with a grammar whose alternatives the next token does not tell apart. */
const oneToken = new LLkLookaheadStrategy({ maxLookahead: 1 });

/**
 * Chevrotain's own checks of a grammar (ambiguities, left recursion, unreachable alternatives) cost
 * time at every start, so the package leaves them out. They need a function that Node 20 lacks.
 */
it('is a grammar that Chevrotain has nothing against', () => {
  const lacking = Object as unknown as { groupBy?: unknown };
  const original = lacking.groupBy;
  lacking.groupBy ??= (items: Iterable<unknown>, keyOf: (item: unknown) => string) => {
    const groups: Record<string, unknown[]> = {};
    for (const item of items) {
      groups[keyOf(item)] ??= [];
      groups[keyOf(item)]!.push(item);
    }
    return groups;
  };
  try {
    for (const lookaheadStrategy of [oneToken, byNextToken])
      expect(() => new ExpressionGrammar({ skipValidations: false, lookaheadStrategy })).not.toThrow();
  } finally {
    lacking.groupBy = original;
  }
});

/** A grammar with what ours has not: a part in the middle that can be nothing, and options that differ. */
class OtherGrammar extends CstParser {
  declare all: () => CstNode;
  declare maybe: () => CstNode;

  constructor(lookaheadStrategy: ILookaheadStrategy) {
    super(tokens, { skipValidations: true, maxLookahead: 1, lookaheadStrategy });
    this.RULE('all', () => {
      this.OPTION(() => this.CONSUME(Plus));
      this.OPTION2(() => this.CONSUME(Dot));
      this.OPTION3(() => {
        this.SUBRULE((this as OtherGrammar).maybe);
        this.CONSUME(Pipe);
      });
    });
    this.RULE('maybe', () => {
      this.OR([{ ALT: () => this.CONSUME(Digits) }, { ALT: () => this.OPTION(() => this.CONSUME(Equal)) }]);
    });
    this.performSelfAnalysis();
  }
}

it('decides so in any grammar', () => {
  const [ours, theirs] = [new OtherGrammar(byNextToken), new OtherGrammar(oneToken)];
  const parse = (parser: OtherGrammar, text: string) => {
    parser.input = lex(text).tokens;
    return { node: parser.all(), errors: parser.errors.map(({ name, token }) => ({ name, token })) };
  };
  const word = fc.constantFrom('+', '.', '0', '==', '|');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (words) => {
      expect(parse(ours, words.join(' '))).toEqual(parse(theirs, words.join(' ')));
    }),
    settings(1000),
  );
});

const pieces = ['interfaces', 'capture', 'true', 'null', '0', '.', '==', '!=', ':=', '|', '+', '"eth1"', '"'];

it('decides as with the strategies of Chevrotain', () => {
  const parsers = [
    {},
    { lookaheadStrategy: oneToken },
    { lookaheadStrategy: new LLkLookaheadStrategy() },
  ].map((config) => new ExpressionGrammar(config));
  const parse = (parser: ExpressionGrammar, rule: 'expression' | 'reference', text: string) => {
    parser.input = lex(text).tokens;
    const node = parser[rule]();
    const errors = parser.errors as (IRecognitionException & { previousToken?: IToken })[];
    return { node, errors: errors.map(({ name, token, previousToken }) => ({ name, token, previousToken })) };
  };
  fc.assert(
    fc.property(
      fc.constantFrom('expression', 'reference'),
      fc.array(fc.constantFrom(...pieces), { maxLength: 9 }),
      (rule, words) => {
        const [ours, ...theirs] = parsers.map((parser) => parse(parser, rule, words.join(' ')));
        for (const result of theirs) expect(ours).toEqual(result);
      },
    ),
    settings(5000),
  );
});
