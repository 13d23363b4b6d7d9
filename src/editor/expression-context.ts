import type { Span } from '../diagnostics/diagnostic.ts';
import { type ComparedPath, type Role, roleBehind } from './expression-role.ts';
import { type LoosePath, pathsOf, stepAt, type Token, tokenize, type WrittenStep } from './tokens.ts';

/** What can be written at a place of an expression, however much of the expression there is. */
export type ExpressionContext =
  /** A step of a path, or another word of the value position. */
  | ({ readonly kind: 'step' } & WrittenStep & Role)
  /** The inside of a string. */
  | {
      readonly kind: 'string';
      readonly quote: string;
      readonly isOpen: boolean;
      readonly written: string;
      readonly span: Span;
      readonly compared?: ComparedPath;
    }
  /** Behind a complete path. */
  | { readonly kind: 'operator'; readonly path: LoosePath; readonly isPiped: boolean; readonly span: Span }
  | { readonly kind: 'nothing' };

/** What stands at an offset of an expression. */
export function expressionContext(text: string, offset: number): ExpressionContext {
  const tokens = tokenize(text);
  const touched = tokens.find(({ start, end }) => start < offset && offset <= end);
  switch (touched?.kind) {
    case 'string':
      return inString(touched, offset, tokens);
    case 'digits':
    case 'word':
    case 'dot': {
      const number = touched.kind === 'digits' ? { ...touched, steps: [touched] } : undefined;
      const path = pathsOf(tokens).find(({ start, end }) => start < offset && offset <= end) ?? number;
      return path ? inPath(path, offset, tokens) : { kind: 'nothing' };
    }
    default:
      if (touched && offset < touched.end) return { kind: 'nothing' };
      return before(tokens, offset) ?? between(tokens, offset);
  }
}

/** Right in front of a word or a value: it is what will be replaced. Nothing behind a path, where an operator is missing. */
function before(tokens: readonly Token[], offset: number): ExpressionContext | undefined {
  const next = tokens.find(({ start }) => start === offset);
  const behind = tokens.filter(({ end }) => end <= offset);
  const last = behind.at(-1)?.kind;
  if (!next || last === 'word' || last === 'digits' || last === 'string') return undefined;
  switch (next.kind) {
    case 'word':
      return inPath(
        pathsOf(tokens).find(({ start, end }) => start <= offset && offset <= end)!,
        offset,
        tokens,
      );
    case 'digits':
    case 'string': {
      const role = roleBehind(behind);
      if (role.role !== 'value' || next.isOpen) return { kind: 'nothing' };
      const span = { start: next.start, end: next.end };
      return { kind: 'step', steps: [], written: '', span, isLast: true, ...role };
    }
    default:
      return undefined;
  }
}

function inString(token: Token, offset: number, tokens: readonly Token[]): ExpressionContext {
  const isOpen = token.isOpen === true;
  if (offset === token.end && !isOpen) return { kind: 'nothing' };
  const behind = roleBehind(tokens.filter(({ end }) => end <= token.start));
  return {
    kind: 'string',
    quote: token.text[0]!,
    isOpen,
    written: token.text.slice(1, offset - token.start),
    span: { start: token.start + 1, end: isOpen ? token.end : token.end - 1 },
    ...(behind.role === 'value' && { compared: behind.compared }),
  };
}

const inPath = (path: LoosePath, offset: number, tokens: readonly Token[]): ExpressionContext => ({
  kind: 'step',
  ...stepAt(path, offset),
  ...roleBehind(tokens.filter(({ end }) => end <= path.start)),
});

/** White space, or the end: what comes next depends on what came last, and on what stands behind. */
function between(tokens: readonly Token[], offset: number): ExpressionContext {
  const before = tokens.filter(({ end }) => end <= offset);
  const last = before.at(-1);
  const next = tokens[before.length]?.kind;
  const span = { start: offset, end: offset };
  const step = { kind: 'step', steps: [], written: '', span, isLast: true } as const;
  const isOperand = next === 'word' || next === 'digits' || next === 'string';
  switch (last?.kind) {
    case undefined:
    case 'pipe':
    case 'operator':
    case 'plus': {
      const role = roleBehind(before);
      const isTaken = role.role === 'value' ? next !== undefined : isOperand;
      return isTaken ? { kind: 'nothing' } : { ...step, ...role };
    }
    case 'word':
    case 'digits': {
      const path = pathsOf(before).at(-1);
      const start = before.findIndex((token) => token.start === path?.start);
      const previous = before[start - 1]?.kind;
      const isInput = previous === undefined || previous === 'pipe' || previous === 'plus';
      const isTaken = next !== undefined && !isOperand;
      if (!path || path.end !== last.end || !isInput || isTaken) return { kind: 'nothing' };
      return { kind: 'operator', path, isPiped: previous === 'pipe', span };
    }
    case 'dot': {
      const path = pathsOf(before).at(-1);
      if (path?.end !== last.end || isOperand) return { kind: 'nothing' };
      const steps = path.steps.slice(0, -1).map(({ text }) => text);
      return { ...step, ...roleBehind(before.filter(({ end }) => end <= path.start)), steps };
    }
    default:
      return { kind: 'nothing' };
  }
}
