import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import type { Step } from '../expression/ast.ts';
import { stepText } from '../expression/print.ts';
import type { AnyState } from '../types.ts';
import { hasKey, isMap, keysOf } from '../values.ts';
import { type Growth, type Size, sizeOf } from './growth.ts';
import type { StatePlace } from './select.ts';
import { Visits } from './visits.ts';

/** Stands for `:= null`. */
export const removal: unique symbol = Symbol('removal');

/**
 * The state with `value` at the path, sharing everything else with the input
 * (language page, "Evaluation": replace). Fails with `invalid-type` where the path can't go on.
 */
export function replace(
  input: AnyState,
  steps: readonly Step[],
  value: unknown,
  { nestingDepth, growth }: { readonly nestingDepth: number; readonly growth: Growth },
): AnyState {
  if (keysOf(input).length === 0) return input;
  return replaceAt(
    input,
    0,
    {
      steps,
      value,
      // what is no map or list can't grow
      size: typeof value === 'object' ? sizeOf(value, nestingDepth) : undefined,
      limit: nestingDepth,
      visits: new Visits(),
      growth,
    },
    [],
  ) as AnyState;
}

interface Order {
  readonly steps: readonly Step[];
  readonly value: unknown;
  /** Of a value that is a map or list. */
  readonly size: Size | undefined;
  readonly limit: number;
  readonly visits: Visits;
  readonly growth: Growth;
}

/** Stands for a map that is made on the way. */
const missing: AnyState = Object.freeze({});

function replaceAt(node: unknown, index: number, order: Order, place: StatePlace): unknown {
  const step = order.steps[index]!;
  const fail = (wording: ReturnType<typeof messages.tooDeep>): never => {
    throw new Failure({ ...wording, span: step.span });
  };
  order.visits.count();
  if (place.length > order.limit) fail(messages.tooDeep(order.limit));
  if (Array.isArray(node)) return replaceInList(node, index, order, place);
  if (!isMap(node)) return fail(messages.scalarOnTheWay(stepText(step), place, node));
  if (step.kind === 'index')
    return fail(
      node === missing
        ? messages.indexInNothing(step.text, place)
        : messages.indexInMap(step.text, place, node),
    );
  const { name } = step;
  const present = hasKey(node, name);
  if (order.value === removal && !present) return node;
  if (index === order.steps.length - 1) {
    return order.value === removal ? without(node, name) : { ...node, [name]: placed(order) };
  }
  const below = present ? node[name] : missing;
  const changed = replaceAt(below, index + 1, order, [...place, name]);
  return changed === below && present ? node : { ...node, [name]: changed };
}

function replaceInList(list: readonly unknown[], index: number, order: Order, place: StatePlace): unknown {
  const step = order.steps[index]!;
  if (step.kind === 'key') {
    const changed: unknown[] = [];
    // unlike `map`, this does not pass over holes
    for (const [number, element] of list.entries())
      changed.push(replaceAt(element, index, order, [...place, number]));
    return changed.every((element, number) => element === list[number]) ? list : changed;
  }
  const number = step.index;
  if (number >= list.length) return list;
  const isLast = index === order.steps.length - 1;
  if (isLast && order.value === removal) return [...list.slice(0, number), ...list.slice(number + 1)];
  const element = isLast ? placed(order) : replaceAt(list[number], index + 1, order, [...place, number]);
  return element === list[number] ? list : list.map((other, at) => (at === number ? element : other));
}

/** The value, for one more place. */
function placed({ value, size, growth }: Order): unknown {
  if (size) growth.countCopy(size);
  return value;
}

function without(map: AnyState, name: string): AnyState {
  return Object.fromEntries(Object.entries(map).filter(([key]) => key !== name));
}
