import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import type {
  CaptureReference,
  Expression,
  Literal,
  Merge,
  NullLiteral,
  Operation,
  Path,
  Value,
} from '../expression/ast.ts';
import { printPath } from '../expression/print.ts';
import type { AnyState } from '../types.ts';
import { keysOf } from '../values.ts';
import { comparesWith } from './compare.ts';
import type { Growth } from './growth.ts';
import { merge } from './merge.ts';
import { removal, replace } from './replace.ts';
import { type StatePlace, select } from './select.ts';
import { walk } from './walk.ts';

/** What an expression can read. */
export interface Scope {
  readonly currentState: AnyState;
  /** The state of a capture that was evaluated before; `expression` is its text, unless it was cached. */
  readonly capture: (name: string) => { readonly state: AnyState; readonly expression?: string | undefined };
  readonly nestingDepth: number;
  readonly growth: Growth;
  /** Told the place of everything that a path filter or comparison matched. */
  readonly onMatch?: (place: StatePlace) => void;
}

/**
 * The state that an expression picks out or makes (language page, "Evaluation").
 * Throws `Failure`, with the place in the expression, for everything that can't be evaluated.
 */
export function evaluate(expression: Expression, scope: Scope): AnyState {
  if (expression.kind === 'merge') return evaluateMerge(expression, scope);
  const input = inputOf(expression, scope);
  const { steps } = expression.path;
  switch (expression.kind) {
    case 'filter':
      return select(input, steps, scope);
    case 'comparison': {
      const { operator, value } = expression;
      const test = comparesWith(
        rightHandValue(value, scope),
        operator === '!=',
        { span: value.span, reference: value.kind === 'reference' ? printPath(value) : undefined },
        scope.nestingDepth,
      );
      return select(input, steps, { ...scope, test });
    }
    case 'replacement': {
      const { value } = expression;
      return replace(input, steps, value.kind === 'null' ? removal : rightHandValue(value, scope), scope);
    }
  }
}

/** The capture that an operation reads instead of the current state, if any. */
export function sourceOf({ source, path }: Operation): CaptureReference | undefined {
  const named: Path = source ?? path;
  return named.kind === 'reference' ? named : undefined;
}

function inputOf(operation: Operation, scope: Scope): AnyState {
  const source = sourceOf(operation);
  return source ? scope.capture(source.capture.name).state : scope.currentState;
}

/** The right-hand side of an operator as a value. */
export function rightHandValue(value: Value, scope: Scope): unknown {
  if (value.kind === 'reference') {
    const found = readReference(value, scope);
    if (found === null) throw new Failure({ ...messages.nullValue(printPath(value)), span: value.span });
    return found;
  }
  // the check of the expression refuses paths, and null in comparisons
  return (value as Exclude<Literal, NullLiteral>).value;
}

/**
 * What a capture reference stands for, in an expression or a template.
 * Fails as `walk` does, and with `capture-is-empty` when the capture matched nothing.
 */
export function readReference(reference: CaptureReference, scope: Pick<Scope, 'capture'>): unknown {
  const { state, expression } = scope.capture(reference.capture.name);
  if (reference.steps.length > 0 && keysOf(state).length === 0) {
    throw new Failure({
      ...messages.captureIsEmpty(reference.capture.name, expression),
      span: reference.capture.span,
    });
  }
  return walk(state, reference);
}

function evaluateMerge({ operands, span }: Merge, scope: Scope): AnyState {
  const states = operands.map((operand) => {
    const { state } = scope.capture((operand as CaptureReference).capture.name);
    return operand.steps.length === 0 ? state : select(state, operand.steps, scope);
  });
  try {
    return merge(states, { limit: scope.nestingDepth, growth: scope.growth });
  } catch (failure) {
    if (failure instanceof Failure) throw new Failure({ span, ...failure.finding });
    throw failure;
  }
}
