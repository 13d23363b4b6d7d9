import type { Span } from '../diagnostics/diagnostic.ts';
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

/** What a path is there for. */
type Role =
  | {
      readonly role: 'input';
      /** The capture that the pipe before it reads from. */
      readonly source?: string;
    }
  | { readonly role: 'operand' }
  | {
      readonly role: 'value';
      readonly operator: string;
      /** The path left of the operator. */
      readonly compared: ComparedPath;
    };

/** The path that a value is compared with, and the capture that it is read from. */
export interface ComparedPath {
  readonly source?: string;
  readonly steps: readonly string[];
}

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
      return touched && offset < touched.end ? { kind: 'nothing' } : between(tokens, offset);
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

/** White space, or the end: what comes next depends on what came last. */
function between(tokens: readonly Token[], offset: number): ExpressionContext {
  const before = tokens.filter(({ end }) => end <= offset);
  const last = before.at(-1);
  const span = { start: offset, end: offset };
  const step = { kind: 'step', steps: [], written: '', span, isLast: true } as const;
  switch (last?.kind) {
    case undefined:
    case 'pipe':
    case 'operator':
    case 'plus':
      return { ...step, ...roleBehind(before) };
    case 'word':
    case 'digits': {
      const path = pathsOf(before).at(-1);
      const start = before.findIndex((token) => token.start === path?.start);
      const previous = before[start - 1]?.kind;
      const isInput = previous === undefined || previous === 'pipe' || previous === 'plus';
      if (!path || path.end !== last.end || !isInput) return { kind: 'nothing' };
      return { kind: 'operator', path, isPiped: previous === 'pipe', span };
    }
    case 'dot': {
      const path = pathsOf(before).at(-1);
      if (path?.end !== last.end) return { kind: 'nothing' };
      const steps = path.steps.slice(0, -1).map(({ text }) => text);
      return { ...step, ...roleBehind(before.filter(({ end }) => end <= path.start)), steps };
    }
    default:
      return { kind: 'nothing' };
  }
}

function roleBehind(before: readonly Token[]): Role {
  const last = before.at(-1);
  if (last?.kind === 'plus') return { role: 'operand' };
  if (last?.kind === 'operator') {
    return { role: 'value', operator: last.text, compared: comparedIn(before.slice(0, -1)) };
  }
  const source = last?.kind === 'pipe' ? sourceBefore(before) : undefined;
  return { role: 'input', ...(source !== undefined && { source }) };
}

/** The capture left of the pipe. */
function sourceBefore(tokens: readonly Token[]): string | undefined {
  const pipe = tokens.findIndex(({ kind }) => kind === 'pipe');
  const [head, name] = pathsOf(tokens.slice(0, Math.max(0, pipe)))[0]?.steps ?? [];
  return head?.text === 'capture' ? name?.text : undefined;
}

/** The last path, cut off from the reference that it may begin with. */
function comparedIn(tokens: readonly Token[]): ComparedPath {
  const path = pathsOf(tokens).at(-1);
  const steps = path?.steps.map(({ text }) => text) ?? [];
  const source = sourceBefore(tokens);
  if (steps[0] === 'capture' && steps[1] !== undefined && source === undefined) {
    return { source: steps[1], steps: steps.slice(2) };
  }
  return { steps, ...(source !== undefined && { source }) };
}
