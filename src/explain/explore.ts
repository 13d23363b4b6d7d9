import type { Step } from '../expression/ast.ts';
import type { StatePlace } from '../resolve/select.ts';
import { hasKey, isMap, keysOf } from '../values.ts';
import { Misses } from './dead-end.ts';
import type { DeadEnd, MatchCount } from './explanation.ts';

/** Lists in lists, each a level of the stack: evaluating refuses what is nested deeper. */
const deepest = 1000;
/** A state that refers to its own parts over and over stands for more values than can be visited. */
const mostVisits = 10_000_000;

/** Where a path leads in a state, whatever stands there. */
export interface Exploration {
  readonly reached: readonly { readonly place: StatePlace; readonly value: unknown }[];
  /** When nothing was reached; missing where no step was looked up or the state is nested too deep. */
  readonly deadEnd?: DeadEnd;
}

/**
 * Follows a path through a state as a path filter does (language page, "Evaluation"), but goes on with
 * the rest of the state where evaluating fails. `lists` is how many lists, one inside the other, are
 * searched through. No steps lead to the state itself, unless nothing is in it.
 */
export function explore(
  state: unknown,
  steps: readonly Step[],
  lists: number = Number.POSITIVE_INFINITY,
): Exploration {
  if (steps.length === 0) return { reached: isEmpty(state) ? [] : [{ place: [], value: state }] };
  const explorer = new Explorer(steps, lists);
  explorer.visit(state, 0);
  const { reached, misses } = explorer;
  const deadEnd = reached.length > 0 ? undefined : misses.deadEnd();
  return { reached, ...(deadEnd && { deadEnd }) };
}

const isEmpty = (state: unknown): boolean => isMap(state) && keysOf(state).length === 0;

class Explorer {
  readonly reached: { place: StatePlace; value: unknown }[] = [];
  readonly misses: Misses;
  readonly #steps: readonly Step[];
  readonly #lists: number;
  readonly #trail: (string | number)[] = [];
  #visits = 0;

  constructor(steps: readonly Step[], lists: number) {
    this.#steps = steps;
    this.#lists = lists;
    this.misses = new Misses(steps);
  }

  visit(node: unknown, index: number, lists = 0): void {
    const step = this.#steps[index]!;
    if (this.#trail.length > deepest || ++this.#visits > mostVisits) return;
    if (Array.isArray(node) && step.kind === 'key' && node.length > 0 && lists < this.#lists) {
      for (const [number, element] of node.entries())
        this.#enter(number, () => this.visit(element, index, lists + 1));
    } else if (Array.isArray(node) && step.kind === 'index' && step.index < node.length) {
      this.#arrive(step.index, node[step.index], index, lists);
    } else if (isMap(node) && step.kind === 'key' && hasKey(node, step.name)) {
      this.#arrive(step.name, node[step.name], index, lists);
    } else {
      this.misses.add(index, this.#trail, node);
    }
  }

  #arrive(part: string | number, value: unknown, index: number, lists: number): void {
    this.#enter(part, () => {
      if (index === this.#steps.length - 1) this.reached.push({ place: [...this.#trail], value });
      else this.visit(value, index + 1, lists);
    });
  }

  #enter(part: string | number, go: () => void): void {
    this.#trail.push(part);
    go();
    this.#trail.pop();
  }
}

/** The first list on a path, when there is one before its end. */
export function firstList(
  state: unknown,
  steps: readonly Step[],
): { readonly path: string[]; readonly length: number } | undefined {
  let node = state;
  const path: string[] = [];
  for (const step of steps) {
    if (Array.isArray(node)) return { path, length: node.length };
    if (!isMap(node) || step.kind === 'index' || !hasKey(node, step.name)) return undefined;
    node = node[step.name];
    path.push(step.name);
  }
  return undefined;
}

/** Which elements of the first list have something that matched, in order and each once. */
export const matchedElements = (matches: readonly StatePlace[], listPath: StatePlace): number[] => [
  ...new Set(matches.map((place) => place[listPath.length] as number)),
];

/** How much of a state matched, in the unit that {@link MatchCount} defines; `reached` is asked for where there is no list. */
export function countMatches(
  state: unknown,
  steps: readonly Step[],
  matches: readonly StatePlace[],
  reached: () => Exploration['reached'],
): MatchCount {
  const list = firstList(state, steps);
  if (list) {
    const matched = matchedElements(matches, list.path).length;
    return {
      unit: 'element',
      list: list.path,
      total: list.length,
      matched,
      unmatched: Math.max(0, list.length - matched),
    };
  }
  const total = reached().length;
  return { unit: 'value', total, matched: matches.length, unmatched: Math.max(0, total - matches.length) };
}
