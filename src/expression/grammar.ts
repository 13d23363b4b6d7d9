import { type CstNode, CstParser, EOF, type IParserConfig } from 'chevrotain';
import { byNextToken } from './lookahead.ts';
import {
  Digits,
  Dot,
  Equal,
  False,
  NotEqual,
  Null,
  Pipe,
  Plus,
  Replace,
  Text,
  True,
  tokens,
  Word,
} from './tokens.ts';

/** A rule as Chevrotain makes it of its definition. */
type Rule = (index?: number) => CstNode;

/**
 * The grammar of the expression language, and nothing else: what is a sensible expression is
 * decided by the checks, what it means by the resolver. The left side of a pipe and the operands
 * of a merge are any path here, so that the checks can say what is wrong with them.
 */
export class ExpressionGrammar extends CstParser {
  declare expression: Rule;
  declare reference: Rule;
  declare comparison: Rule;
  declare value: Rule;
  declare path: Rule;

  constructor(config: IParserConfig = {}) {
    super(tokens, { skipValidations: true, maxLookahead: 1, lookaheadStrategy: byNextToken, ...config });

    this.RULE('expression', () => {
      this.SUBRULE((this as ExpressionGrammar).path, { LABEL: 'first' });
      this.OR([
        {
          ALT: () => {
            this.CONSUME(Pipe);
            this.SUBRULE2((this as ExpressionGrammar).path, { LABEL: 'piped' });
            this.OPTION(() => this.SUBRULE((this as ExpressionGrammar).comparison));
          },
        },
        {
          ALT: () =>
            this.AT_LEAST_ONE(() => {
              this.CONSUME(Plus);
              this.SUBRULE3((this as ExpressionGrammar).path, { LABEL: 'merged' });
            }),
        },
        { ALT: () => this.OPTION2(() => this.SUBRULE2((this as ExpressionGrammar).comparison)) },
      ]);
      this.CONSUME(EOF);
    });

    /** What stands between the braces of a template. */
    this.RULE('reference', () => {
      this.SUBRULE((this as ExpressionGrammar).path);
      this.CONSUME(EOF);
    });

    this.RULE('comparison', () => {
      this.OR([
        { ALT: () => this.CONSUME(Equal, { LABEL: 'operator' }) },
        { ALT: () => this.CONSUME(NotEqual, { LABEL: 'operator' }) },
        { ALT: () => this.CONSUME(Replace, { LABEL: 'operator' }) },
      ]);
      this.SUBRULE(this.value);
    });

    this.RULE('value', () => {
      this.OR({
        // `true`, `false` and `null` are words too, so a path could begin with them: here it does not.
        IGNORE_AMBIGUITIES: true,
        DEF: [
          { ALT: () => this.CONSUME(True) },
          { ALT: () => this.CONSUME(False) },
          { ALT: () => this.CONSUME(Null) },
          { ALT: () => this.CONSUME(Text) },
          { ALT: () => this.CONSUME(Digits) },
          { ALT: () => this.SUBRULE((this as ExpressionGrammar).path) },
        ],
      });
    });

    this.RULE('path', () => {
      this.CONSUME(Word, { LABEL: 'step' });
      this.MANY(() => {
        this.CONSUME(Dot);
        this.OR([
          { ALT: () => this.CONSUME2(Word, { LABEL: 'step' }) },
          { ALT: () => this.CONSUME(Digits, { LABEL: 'step' }) },
        ]);
      });
    });

    this.performSelfAnalysis();
  }
}
