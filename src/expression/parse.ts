import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import type { Expression, Path } from './ast.ts';
import { checkExpression } from './check-expression.ts';
import { ExpressionGrammar } from './grammar.ts';
import { type Lexed, lex } from './lex.ts';
import { findSyntaxErrors } from './syntax-errors.ts';
import { unquotedValue } from './unquoted-value.ts';
import { toExpression, toReference } from './visitor.ts';

/** A tree, or what is wrong with the text: at most {@link mostFindings}, in the order of the text. */
export interface Parsed<Tree> {
  readonly tree?: Tree;
  readonly findings: readonly Finding[];
}

/** Enough for a person; a hostile text could have one in every other place. */
export const mostFindings = 100;

let grammar: ExpressionGrammar | undefined;

/** Built on first use: importing the package should cost nothing. */
function theGrammar(): ExpressionGrammar {
  grammar ??= new ExpressionGrammar();
  return grammar;
}

/** Parses a capture's expression (language page, "Expression grammar"). */
export function parseExpressionText(text: string): Parsed<Expression> {
  const lexed = lex(text);
  if (lexed.tokens.length === 0 && lexed.skipped.length === 0) {
    return { findings: [{ ...messages.emptyExpression(), span: { start: 0, end: text.length } }] };
  }
  const { node, findings } = parseSyntax(text, lexed, 'expression');
  if (!node) return { findings };
  const tree = toExpression(node);
  const mistakes = checkExpression(tree, text).slice(0, mostFindings);
  return mistakes.length > 0 ? { findings: mistakes } : { tree, findings: mistakes };
}

/** Parses what stands between `{{` and `}}` (language page, "Templates"): a path, not yet known to be a capture reference. */
export function parseReferenceText(text: string): Parsed<Path> {
  const { node, findings } = parseSyntax(text, lex(text), 'reference');
  return node ? { tree: toReference(node), findings } : { findings };
}

interface Syntax {
  readonly node?: ReturnType<ExpressionGrammar['expression']>;
  readonly findings: readonly Finding[];
}

function parseSyntax(text: string, { tokens, skipped }: Lexed, rule: 'expression' | 'reference'): Syntax {
  const grammar = theGrammar();
  grammar.input = tokens;
  const node = grammar[rule]();
  const found = findSyntaxErrors({ text, rule, tokens, skipped, error: grammar.errors[0] });
  const findings = found.slice(0, mostFindings);
  if (findings.length === 0) return { node, findings };
  return { findings: unquotedValue(text, tokens, findings) ?? findings };
}
