import { evaluateExpression } from '../engines/nmstate/evaluate.ts';
import type { Expression, Operation, Step } from '../expression/ast.ts';
import { stepText } from '../expression/print.ts';
import { type Scope, sourceOf } from '../resolve/evaluate.ts';
import type { StatePlace } from '../resolve/select.ts';
import type { AnyState } from '../types.ts';
import { firstList } from './explore.ts';
import { exploreNmstate, mapDepth } from './explore-nmstate.ts';
import { partOf } from './input-place.ts';
import { valueAt } from './shown-value.ts';
import { inputOf, type Read, readOf, type Trace } from './trace.ts';

/**
 * The tracer of engine `nmstate` (engines page, "Expressions"). That engine reads every result back
 * through its types, so places are followed only as far as the elements can still be recognized.
 */
export function traceNmstate(expression: Expression, scope: Scope): Trace {
  const operation = expression as Operation; // that engine parses no merges
  const state = evaluateExpression(expression, scope);
  const capture = sourceOf(operation)?.capture.name;
  const input = inputOf(operation, scope);
  const { steps } = operation.path;
  const traced = (
    some: readonly Step[],
    matches: Read['matches'],
    rewritten?: Pick<Read, 'rewritten'>,
  ): Trace => {
    const read = readOf(capture, some, input, state, matches);
    return { expression, state, reads: [{ ...read, ...rewritten }], isReadBack: true };
  };
  const list = firstList(input, steps)?.path;
  switch (operation.kind) {
    case 'filter': {
      // A single word keeps everything: what no steps lead to.
      const kept = steps.length === 1 ? [] : steps.slice(0, mapDepth(input, steps));
      const place = kept.map(stepText);
      const isThere = valueAt(input, place) !== undefined;
      return traced(kept, isThere ? [place] : []);
    }
    case 'comparison': {
      // It matched something, or evaluating had failed: so there is a list.
      const elements = keptElements(elementsAt(input, list!), elementsAt(state, list!));
      const rest = steps.slice(list!.length).map(partOf);
      const matches = elements.map((element) => [...list!, element, ...rest]);
      return traced(steps, matches);
    }
    case 'replacement': {
      const [before, after] = [list && valueAt(input, list), list && valueAt(state, list)];
      const isSame = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
      const reorders = ['name', 'type'].includes(stepText(steps.at(-1)!));
      if (!isSame || reorders) return traced(steps, [], { rewritten: true });
      const where = operation.value.kind === 'null' ? input : state;
      const matches = exploreNmstate(where, steps, 'replacement').reached.map(({ place }) => place);
      return traced(steps, matches);
    }
  }
}

/** The numbers of the elements that a comparison kept: it keeps the very elements, in their order. */
function keptElements(before: readonly unknown[], after: readonly unknown[]): number[] {
  let last = -1;
  return after.map((element) => {
    last = before.indexOf(element, last + 1);
    return last;
  });
}

const elementsAt = (state: AnyState, list: StatePlace): readonly unknown[] =>
  valueAt(state, list) as readonly unknown[];
