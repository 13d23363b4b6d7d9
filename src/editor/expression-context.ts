import type { Span } from '../diagnostics/diagnostic.ts';
import { type LoosePath, pathsOf, type Token, tokenize } from './tokens.ts';

/** What can be written at a place of an expression, however much of the expression there is. */
export type ExpressionContext =
  /** A step of a path; `steps` are those before it. */
  | {
      readonly kind: 'step';
      readonly role: 'input' | 'value' | 'operand';
      readonly steps: readonly string[];
      readonly written: string;
      readonly span: Span;
      /** The capture that the pipe before it reads from. */
      readonly source?: string;
      /** The path left of the operator, when the step is right of one. */
      readonly compared?: ComparedPath;
      readonly operator?: string;
    }
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

/** The path that a value is compared with, and the capture that it is read from. */
export interface ComparedPath {
  readonly source?: string;
  readonly steps: readonly string[];
}

/** What stands at an offset of an expression. */
export function expressionContext(text: string, offset: number): ExpressionContext {
  const tokens = tokenize(text);
  const touched = tokens.find(({ start, end }) => start < offset && offset <= end);
  const before = tokens.filter(({ end }) => end < offset || (end === offset && touched?.end !== offset));
  if (touched?.kind === 'string') return inString(touched, offset, before);
  if (touched && ['word', 'digits', 'dot'].includes(touched.kind)) {
    const path = pathsOf(tokens).find(({ start, end }) => start <= touched.start && offset <= end);
    if (path) return inPath(path, offset, tokens);
    if (touched.kind === 'digits') return { kind: 'nothing' };
  }
  return between(tokens, offset);
}

function inString(token: Token, offset: number, before: readonly Token[]): ExpressionContext {
  const isOpen = token.isOpen === true;
  if (offset === token.end && !isOpen) return { kind: 'nothing' };
  const compared = comparedBefore(before);
  return {
    kind: 'string',
    quote: token.text[0]!,
    isOpen,
    written: token.text.slice(1, offset - token.start),
    span: { start: token.start + 1, end: isOpen ? token.end : token.end - 1 },
    ...(compared && { compared }),
  };
}

function inPath(path: LoosePath, offset: number, tokens: readonly Token[]): ExpressionContext {
  const index = path.steps.findIndex(({ start, end }) => start <= offset && offset <= end);
  const step = path.steps[Math.max(0, index)]!;
  const before = tokens.filter(({ end }) => end <= path.start);
  return {
    kind: 'step',
    ...roleBehind(before),
    steps: path.steps.slice(0, Math.max(0, index)).map(({ text }) => text),
    written: step.text.slice(0, Math.max(0, offset - step.start)),
    span: { start: step.start, end: step.end },
  };
}

/** White space, or the end: what comes next depends on what came last. */
function between(tokens: readonly Token[], offset: number): ExpressionContext {
  const before = tokens.filter(({ end }) => end <= offset);
  const last = before.at(-1);
  const span = { start: offset, end: offset };
  switch (last?.kind) {
    case undefined:
    case 'pipe':
    case 'operator':
    case 'plus':
      return { kind: 'step', ...roleBehind(before), steps: [], written: '', span };
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
      const path = pathsOf(before).at(-1)!;
      return {
        kind: 'step',
        ...roleBehind(before.filter(({ end }) => end <= path.start)),
        steps: path.steps.slice(0, -1).map(({ text }) => text),
        written: '',
        span,
      };
    }
    default:
      return { kind: 'nothing' };
  }
}

type Role = Pick<Extract<ExpressionContext, { kind: 'step' }>, 'role' | 'source' | 'compared' | 'operator'>;

function roleBehind(before: readonly Token[]): Role {
  const last = before.at(-1);
  if (last?.kind === 'plus') return { role: 'operand' };
  if (last?.kind === 'operator') {
    const compared = comparedBefore(before);
    return { role: 'value', operator: last.text, ...(compared && { compared }) };
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

/** The path left of the operator, cut off from the reference that it may begin with. */
export function comparedBefore(tokens: readonly Token[]): ComparedPath | undefined {
  const operator = tokens.findLastIndex(({ kind }) => kind === 'operator');
  if (operator < 0) return undefined;
  const path = pathsOf(tokens.slice(0, operator)).at(-1);
  const steps = path?.steps.map(({ text }) => text) ?? [];
  const source = sourceBefore(tokens);
  if (steps[0] === 'capture' && steps[1] !== undefined && source === undefined) {
    return { source: steps[1], steps: steps.slice(2) };
  }
  return { steps, ...(source !== undefined && { source }) };
}
