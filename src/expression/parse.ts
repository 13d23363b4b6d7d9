import { Lexer } from 'chevrotain';
import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import type { Expression, Path } from './ast.ts';
import { checkExpression } from './check-expression.ts';
import { ExpressionGrammar } from './grammar.ts';
import { findSyntaxErrors } from './syntax-errors.ts';
import { tokens } from './tokens.ts';
import { unquotedValue } from './unquoted-value.ts';
import { toExpression, toReference } from './visitor.ts';

/** A tree, or what is wrong with the text; findings are in the order of the text. */
export interface Parsed<Tree> {
  readonly tree?: Tree;
  readonly findings: readonly Finding[];
}

interface Tools {
  readonly lexer: Lexer;
  readonly grammar: ExpressionGrammar;
}
let tools: Tools | undefined;

/** Built on first use: importing the package should cost nothing. */
function parsingTools(): Tools {
  tools ??= {
    lexer: new Lexer(tokens, {
      skipValidations: true,
      positionTracking: 'onlyOffset',
      ensureOptimizations: true,
    }),
    grammar: new ExpressionGrammar(),
  };
  return tools;
}

/** Parses a capture's expression (language page, "Expression grammar"). */
export function parseExpressionText(text: string): Parsed<Expression> {
  if (/^\p{White_Space}*$/u.test(text)) {
    return { findings: [{ ...messages.emptyExpression(), span: { start: 0, end: text.length } }] };
  }
  const { node, findings } = parseSyntax(text, 'expression');
  if (!node) return { findings };
  const tree = toExpression(node);
  const mistakes = checkExpression(tree, text);
  return mistakes.length > 0 ? { findings: mistakes } : { tree, findings: mistakes };
}

/** Parses what stands between `{{` and `}}` (language page, "Templates"): a path, not yet known to be a capture reference. */
export function parseReferenceText(text: string): Parsed<Path> {
  const { node, findings } = parseSyntax(text, 'reference');
  return node ? { tree: toReference(node), findings } : { findings };
}

interface Syntax {
  readonly node?: ReturnType<ExpressionGrammar['expression']>;
  readonly findings: readonly Finding[];
}

function parseSyntax(text: string, rule: 'expression' | 'reference'): Syntax {
  const { lexer, grammar } = parsingTools();
  const lexed = lexer.tokenize(text);
  grammar.input = lexed.tokens;
  const node = grammar[rule]();
  const findings = findSyntaxErrors({
    text,
    rule,
    tokens: lexed.tokens,
    skipped: lexed.errors.map(({ offset, length }) => ({ start: offset, end: offset + length })),
    error: grammar.errors[0],
  });
  if (findings.length === 0) return { node, findings };
  return { findings: (rule === 'expression' && unquotedValue(text, lexed.tokens, findings)) || findings };
}
