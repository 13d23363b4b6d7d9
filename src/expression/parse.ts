import { EOF, type IRecognitionException, type IToken, Lexer } from 'chevrotain';
import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/expression.ts';
import type { Expression, Path } from './ast.ts';
import { checkExpression } from './check-expression.ts';
import { ExpressionGrammar } from './grammar.ts';
import { Digits, Dot, Equal, NotEqual, Pipe, Plus, Replace, tokens, UnclosedText, Word } from './tokens.ts';
import { spanOf, toExpression, toReference } from './visitor.ts';

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
  const syntax = parseSyntax(text, 'expression');
  if (!syntax.node) return { findings: unquotedValue(text, syntax) ?? syntax.findings };
  const tree = toExpression(syntax.node);
  const findings = checkExpression(tree, text);
  return findings.length > 0 ? { findings } : { tree, findings };
}

/** Parses what stands between `{{` and `}}` (language page, "Templates"): a path, not yet known to be a capture reference. */
export function parseReferenceText(text: string): Parsed<Path> {
  const syntax = parseSyntax(text, 'reference');
  return syntax.node ? { tree: toReference(syntax.node), findings: [] } : { findings: syntax.findings };
}

interface Syntax {
  readonly node?: ReturnType<ExpressionGrammar['expression']>;
  readonly tokens: readonly IToken[];
  readonly findings: readonly Finding[];
}

function parseSyntax(text: string, rule: 'expression' | 'reference'): Syntax {
  const { lexer, grammar } = parsingTools();
  const lexed = lexer.tokenize(text);
  grammar.input = lexed.tokens;
  const node = grammar[rule]();
  const findings = lexed.errors.map(({ offset, length }): Finding => {
    const span = { start: offset, end: offset + length };
    return { ...messages.unexpectedCharacter(text.slice(span.start, span.end)), span };
  });
  const syntaxError = grammar.errors[0];
  if (findings.length === 0 && !syntaxError) return { node, tokens: lexed.tokens, findings };
  const unclosed = lexed.tokens.find(({ tokenType }) => tokenType === UnclosedText);
  if (unclosed) findings.push({ ...messages.unclosedString(unclosed.image[0]!), span: spanOf(unclosed) });
  // Behind a character that was skipped, what the grammar misses is likely that character.
  const firstSkipped = findings[0]?.span?.start ?? Number.POSITIVE_INFINITY;
  const finding = syntaxError && describeSyntaxError(syntaxError, text);
  if (finding && finding.span!.start < firstSkipped) findings.unshift(finding);
  return { tokens: lexed.tokens, findings: findings.sort((a, b) => a.span!.start - b.span!.start) };
}

function describeSyntaxError(
  { token, previousToken }: IRecognitionException & { previousToken?: IToken },
  text: string,
): Finding {
  const atEnd = token.tokenType === EOF;
  const span = atEnd ? { start: text.length, end: text.length } : spanOf(token);
  const expected = expectedAfter(previousToken);
  if (expected === undefined) {
    return {
      ...(token.tokenType === Pipe ? messages.secondPipe() : messages.trailingText(token.image)),
      span,
    };
  }
  return {
    ...(atEnd ? messages.unexpectedEnd(expected) : messages.unexpectedToken(token.image, expected)),
    span,
  };
}

/** What has to follow a token; nothing, when the expression may end behind it. */
function expectedAfter(previous: IToken | undefined): keyof typeof messages.expectations | undefined {
  switch (previous?.tokenType) {
    case Dot:
      return 'dot';
    case Pipe:
      return 'pipe';
    case Plus:
      return 'plus';
    case Equal:
    case NotEqual:
    case Replace:
      return 'operator';
    default:
      return previous && previous.image !== '' ? undefined : 'start';
  }
}

/**
 * The likeliest mistake: a text such as `0.0.0.0/0` or `52:54:00:01:02:03` without quotes.
 * It may break the lexer and the grammar in several places; people made one mistake.
 */
function unquotedValue(text: string, syntax: Syntax): Finding[] | undefined {
  const index = syntax.tokens.findIndex(({ tokenType }) => [Equal, NotEqual, Replace].includes(tokenType));
  const operator = syntax.tokens[index];
  const value = syntax.tokens[index + 1];
  const broken = syntax.findings[0]?.span;
  if (!operator || !broken || broken.start < operator.startOffset) return undefined;
  const behind = text.slice(spanOf(operator).end);
  const word = behind.trim();
  const startsAsText =
    value &&
    (value.tokenType === Digits || value.tokenType === Word || value.tokenType.CATEGORIES?.includes(Word));
  if (!/^[^"'=|+]+$/.test(word) || !(startsAsText || /^[-/:]?[\p{L}\p{Nd}]/u.test(word))) return undefined;
  const start = spanOf(operator).end + behind.indexOf(word);
  return [{ ...messages.unquotedString(word), span: { start, end: start + word.length } }];
}
