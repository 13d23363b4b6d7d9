import type { Span } from '../../diagnostics/diagnostic.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import * as common from '../../diagnostics/messages/expression.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import type { CaptureReference, Expression, Path, Value } from '../../expression/ast.ts';
import type { Parsed } from '../../expression/parse.ts';
import { isPathToken, pathOf, pathOrReference } from './paths.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Parses an expression as nmstate does (engines page, "Expressions").
 * An expression whose first token is not a path keeps the whole input: its path has one step.
 */
export function readExpression(text: string): Parsed<Expression> {
  const { tokens, finding } = tokenize(text);
  const problem = finding ?? repeatedToken(tokens);
  if (problem) return { findings: [problem] };
  const span = { start: tokens[0]?.span.start ?? 0, end: tokens.at(-1)?.span.end ?? text.length };
  const pipe = tokens.findIndex(({ kind }) => kind === '|');
  if (pipe < 0) return operation(tokens, undefined, span);
  const source = tokens[0]!;
  const path = isPathToken(source) ? pathOrReference(source) : undefined;
  if (path?.kind !== 'reference' || path.steps.length > 0) {
    const kind = path?.kind === 'reference' ? 'capture-path' : 'other';
    return { findings: [{ ...common.pipeSource(source.text, kind), span: source.span }] };
  }
  if (!isPathToken(tokens[pipe + 1])) {
    return { findings: [{ ...messages.noPathBehindPipe(), span: (tokens[pipe + 1] ?? tokens[pipe]!).span }] };
  }
  return operation(tokens.slice(pipe + 1), path, span);
}

function repeatedToken(tokens: readonly Token[]): Finding | undefined {
  for (const kind of ['==', ':=', '|'] as const) {
    const [, second] = tokens.filter((token) => token.kind === kind);
    if (second) {
      return { ...(kind === '|' ? common.secondPipe() : messages.secondOperator(kind)), span: second.span };
    }
  }
  return undefined;
}

function operation(
  tokens: readonly Token[],
  source: CaptureReference | undefined,
  span: Span,
): Parsed<Expression> {
  const input = source && { source };
  const index = operatorIndex(tokens);
  const first = tokens[0];
  if (index < 0) {
    const path = isPathToken(first) ? pathOf(first) : wholeInput(first, span);
    return { tree: { kind: 'filter', ...input, path, span }, findings: [] };
  }
  const { kind, span: operatorSpan } = tokens[index]!;
  const operator = kind as '==' | ':=';
  if (index !== 1 || !isPathToken(first)) {
    return { findings: [{ ...messages.keyPath(operator), span: first!.span }] };
  }
  const behind = tokens.slice(index + 1);
  const [value, second] = behind;
  if (!value) return { findings: [{ ...messages.missingValue(operator), span: operatorSpan }] };
  if (second || !['word', 'string'].includes(value.kind)) {
    const texts = behind.map(({ text }) => text);
    const wording = messages.oneValue(operator, value.kind === 'string', texts);
    return { findings: [{ ...wording, span: (second ?? value).span }] };
  }
  const whole = [first, value].find(isWholeCapture);
  if (whole) return { findings: [{ ...messages.wholeCapture(whole.text), span: whole.span }] };
  const rest = { ...input, path: keyOf(first, source), value: valueOfToken(value), span };
  return {
    tree: operator === ':=' ? { kind: 'replacement', ...rest } : { kind: 'comparison', operator, ...rest },
    findings: [],
  };
}

/** `capture.<id>` with nothing behind it. */
function isWholeCapture(token: Token): boolean {
  const path = isPathToken(token) ? pathOrReference(token) : undefined;
  return path?.kind === 'reference' && path.steps.length === 0;
}

/** A pipe wins over a capture that the key names. */
function keyOf(token: Token, source: CaptureReference | undefined): Path {
  const path = pathOrReference(token);
  return source && path.kind === 'reference' ? { kind: 'path', steps: path.steps, span: path.span } : path;
}

/** nmstate looks for `==` first. */
function operatorIndex(tokens: readonly Token[]): number {
  const equal = tokens.findIndex(({ kind }) => kind === '==');
  return equal >= 0 ? equal : tokens.findIndex(({ kind }) => kind === ':=');
}

const wholeInput = (token: Token | undefined, span: Span): ReturnType<typeof pathOf> => ({
  kind: 'path',
  steps: [{ kind: 'key', name: token?.text ?? '', span: token?.span ?? span }],
  span: token?.span ?? span,
});

function valueOfToken(token: Token): Value {
  const { text, span } = token;
  if (token.kind === 'string') return { kind: 'string', value: text, quote: '"', span };
  if (isPathToken(token)) return pathOrReference(token);
  if (text.toLowerCase() === 'null') return { kind: 'null', span };
  return { kind: 'string', value: text, quote: '', span };
}
