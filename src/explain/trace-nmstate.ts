import { evaluateExpression } from '../engines/nmstate/evaluate.ts';
import type { Expression, Step } from '../expression/ast.ts';
import { stepText } from '../expression/print.ts';
import { equals } from '../resolve/compare.ts';
import { type Scope, sourceOf } from '../resolve/evaluate.ts';
import type { AnyState } from '../types.ts';
import { isMap } from '../values.ts';
import { explore, firstList } from './explore.ts';
import { valueAt } from './shown-value.ts';
import { inputOf, type Read, readOf, type Trace } from './trace.ts';

/**
 * The tracer of engine `nmstate` (engines page, "Expressions"). That engine reads every result back
 * through its types, so places are followed only as far as the elements can still be recognized.
 */
export function traceNmstate(expression: Expression, scope: Scope): Trace {
  if (expression.kind === 'merge') throw new TypeError('engine nmstate parses no merges');
  const state = evaluateExpression(expression, scope);
  const capture = sourceOf(expression)?.capture.name;
  const input = inputOf(expression, scope);
  const { steps } = expression.path;
  const read = (some: readonly Step[], matches: Read['matches']): Read =>
    readOf(capture, some, input, state, matches);
  const list = firstList(input, steps)?.path;
  switch (expression.kind) {
    case 'filter': {
      const kept = steps.length === 1 ? [] : steps.slice(0, list?.length ?? mapDepth(input, steps));
      const place = kept.map(stepText);
      const isThere = kept.length > 0 && valueAt(input, place) !== undefined;
      return { expression, state, reads: [read(kept, isThere ? [place] : [])] };
    }
    case 'comparison': {
      const elements = list && sameElements(valueAt(input, list), valueAt(state, list), scope.nestingDepth);
      if (!elements) return { expression, state, reads: [{ ...read(steps, []), rewritten: true }] };
      const rest = steps.slice(list.length).map((step) => (step.kind === 'key' ? step.name : step.index));
      const matches = elements.map((element) => [...list, element, ...rest]);
      return { expression, state, reads: [read(steps, matches)] };
    }
    case 'replacement': {
      const [before, after] = [list && valueAt(input, list), list && valueAt(state, list)];
      const isSame = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
      const reorders = ['name', 'type'].includes(stepText(steps.at(-1)!));
      if (!isSame || reorders) return { expression, state, reads: [{ ...read(steps, []), rewritten: true }] };
      const where = expression.value.kind === 'null' ? input : state;
      const matches = explore(where, steps, 1).reached.map(({ place }) => place);
      return { expression, state, reads: [read(steps, matches)] };
    }
  }
}

/** How many steps lead through maps. */
function mapDepth(state: AnyState, steps: readonly Step[]): number {
  let node: unknown = state;
  let depth = 0;
  for (const step of steps) {
    if (!isMap(node) || !Object.hasOwn(node, stepText(step))) break;
    node = node[stepText(step)];
    depth++;
  }
  return depth;
}

/** Which elements of a list the elements of another list are, in order; `undefined` when one is none of them. */
function sameElements(before: unknown, after: unknown, limit: number): number[] | undefined {
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined;
  const found: number[] = [];
  let next = 0;
  for (const element of after) {
    while (next < before.length && !equals(before[next], element, limit)) next++;
    if (next === before.length) return undefined;
    found.push(next++);
  }
  return found;
}
