import type { CstElement, CstNode, IToken } from 'chevrotain';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Expression, Literal, NumberLiteral, Path, Step, StringLiteral, Value } from './ast.ts';
import { stepText } from './print.ts';
import { Digits } from './tokens.ts';

type Children = Record<string, CstElement[] | undefined>;

/** The token or node that the grammar guarantees to be there. */
const first = <T extends CstElement>(children: Children, name: string): T => children[name]![0] as T;

/**
 * The tree of an `expression` that the grammar accepted.
 * The shapes that come in are those of the grammar's rules, with its labels.
 */
export function toExpression(node: CstNode): Expression {
  const { first: head, piped, merged, comparison } = node.children as Children;
  const path = toPath(head![0] as CstNode);
  if (merged) {
    const operands = [path, ...merged.map((operand) => toPath(operand as CstNode))];
    return { kind: 'merge', operands, span: across(path.span, operands.at(-1)!.span) };
  }
  const operation = piped ? { source: path, path: toPath(piped[0] as CstNode) } : { path };
  if (!comparison) return { kind: 'filter', ...operation, span: across(path.span, operation.path.span) };
  const { operator, value } = toComparison(comparison[0] as CstNode);
  const rest = { ...operation, value, span: across(path.span, value.span) };
  return operator === ':=' ? { kind: 'replacement', ...rest } : { kind: 'comparison', operator, ...rest };
}

/** The path of a `reference` that the grammar accepted. */
export const toReference = (node: CstNode): Path => toPath(first<CstNode>(node.children, 'path'));

function toComparison({ children }: CstNode): { operator: '==' | '!=' | ':='; value: Value } {
  const operator = first<IToken>(children, 'operator').image as '==' | '!=' | ':=';
  return { operator, value: toValue(first<CstNode>(children, 'value')) };
}

function toValue({ children }: CstNode): Value {
  if (children.path) return toPath(children.path[0] as CstNode);
  const token = Object.values(children)[0]![0] as IToken;
  return toLiteral(token);
}

function toLiteral(token: IToken): Literal {
  const span = spanOf(token);
  switch (token.tokenType.name) {
    case 'True':
    case 'False':
      return { kind: 'boolean', value: token.image === 'true', span };
    case 'Null':
      return { kind: 'null', span };
    case 'Digits':
      return { kind: 'number', ...numberOf(token.image), span };
    default:
      return {
        kind: 'string',
        value: token.image.slice(1, -1),
        quote: token.image[0] as StringLiteral['quote'],
        span,
      };
  }
}

/** A double when it holds the digits exactly, else a `bigint` (language page, "Numbers"). */
function numberOf(text: string): Pick<NumberLiteral, 'value' | 'text'> {
  const value = Number(text);
  return { value: Number.isSafeInteger(value) ? value : BigInt(text), text };
}

function toPath({ children }: CstNode): Path {
  const steps = (children.step as IToken[]).map(toStep);
  const span = across(steps[0]!.span, steps.at(-1)!.span);
  const [head, name, ...rest] = steps;
  if (stepText(head!) === 'capture' && name?.kind === 'key') {
    return { kind: 'reference', capture: { name: name.name, span: name.span }, steps: rest, span };
  }
  return { kind: 'path', steps, span };
}

function toStep(token: IToken): Step {
  const span = spanOf(token);
  return token.tokenType === Digits
    ? { kind: 'index', index: Number(token.image), text: token.image, span }
    : { kind: 'key', name: token.image, span };
}

/** Chevrotain's ends are inclusive, ours exclusive. */
export const spanOf = (token: IToken): Span => ({
  start: token.startOffset,
  end: token.startOffset + token.image.length,
});

const across = (from: Span, to: Span): Span => ({ start: from.start, end: to.end });
