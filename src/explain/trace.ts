import type { CaptureReference, Expression, Operation, Step } from '../expression/ast.ts';
import { evaluate, type Scope, sourceOf } from '../resolve/evaluate.ts';
import { type StatePlace, select } from '../resolve/select.ts';
import type { AnyState } from '../types.ts';
import { explore, firstList, matchedElements } from './explore.ts';

/** One path that an expression followed, and what it gave. */
export interface Read {
  /** The capture that was read from; the current state when missing. */
  readonly capture?: string;
  readonly steps: readonly Step[];
  readonly input: AnyState;
  /** What the path picked out of the input. */
  readonly output: AnyState;
  readonly matches: readonly StatePlace[];
  /** The path of the first list on the path, and which of its elements were kept. */
  readonly kept?: { readonly list: StatePlace; readonly elements: readonly number[] };
  /** Set when the engine changed so much of what it read that places can't be followed back. */
  readonly rewritten?: true;
}

/** What evaluating a capture did. */
export interface Trace {
  readonly expression: Expression;
  readonly reads: readonly Read[];
  readonly state: AnyState;
  /** Set when the engine read the state back, which may have changed values that it took over. */
  readonly isReadBack?: true;
}

/** Evaluates an expression and keeps track. Fails as the engine's `evaluate` does. */
export type Tracer = (expression: Expression, scope: Scope) => Trace;

/** The tracer of the default engine. */
export function traceExpression(expression: Expression, scope: Scope): Trace {
  if (expression.kind === 'merge') {
    const reads = expression.operands.map((operand) => readOperand(operand as CaptureReference, scope));
    return { expression, reads, state: evaluate(expression, scope) };
  }
  const matches: StatePlace[] = [];
  const state = evaluate(expression, { ...scope, onMatch: (place) => matches.push(place) });
  const capture = sourceOf(expression)?.capture.name;
  const input = inputOf(expression, scope);
  return { expression, reads: [readOf(capture, expression.path.steps, input, state, matches)], state };
}

/** The state that an operation reads. */
export function inputOf(operation: Operation, scope: Pick<Scope, 'capture' | 'currentState'>): AnyState {
  const source = sourceOf(operation);
  return source ? scope.capture(source.capture.name).state : scope.currentState;
}

function readOperand({ capture, steps }: CaptureReference, scope: Scope): Read {
  const input = scope.capture(capture.name).state;
  if (steps.length === 0) {
    const whole = explore(input, steps).reached.map(({ place }) => place);
    return readOf(capture.name, steps, input, input, whole);
  }
  const matches: StatePlace[] = [];
  const output = select(input, steps, {
    nestingDepth: scope.nestingDepth,
    onMatch: (place) => matches.push(place),
  });
  return readOf(capture.name, steps, input, output, matches);
}

/** A read whose matches are known. */
export function readOf(
  capture: string | undefined,
  steps: readonly Step[],
  input: AnyState,
  output: AnyState,
  matches: readonly StatePlace[],
): Read {
  const list = firstList(input, steps)?.path;
  return {
    ...(capture !== undefined && { capture }),
    steps,
    input,
    output,
    matches,
    ...(list && { kept: { list, elements: matchedElements(matches, list) } }),
  };
}
