import { addTo, isDataMap, isMap } from '../values.ts';
import { isAsymmetric, settlePartial, statesAreEqual } from './expected-state.ts';
import { pairUp } from './pair-up.ts';

/**
 * The part of `actual` that stands where `partial` expects something: equal to the settled partial
 * when it matches, and otherwise as near to it as can be, for a short difference.
 * Of a map the expected keys count. Of a list every expected element needs an element of its own,
 * in any order; one that none matches is compared with the one of its name, else with any left over.
 */
export const counterpart = (partial: unknown, actual: unknown): unknown =>
  new Matching().counterpart(partial, actual);

/** Whether `actual` holds at least what `partial` says, as {@link counterpart} reads it. */
export const holds = (partial: unknown, actual: unknown): boolean => new Matching().holds(partial, actual);

/** Pairs lists in lists; every two values are compared once. */
class Matching {
  readonly #found = new Map<unknown, Map<unknown, unknown>>();

  counterpart(partial: unknown, actual: unknown): unknown {
    if (isAsymmetric(partial)) return actual;
    const areLists = Array.isArray(partial) && Array.isArray(actual);
    if (!areLists && !(isDataMap(partial) && isMap(actual))) return actual;
    const known = this.#found.get(partial) ?? new Map<unknown, unknown>();
    this.#found.set(partial, known);
    if (!known.has(actual))
      known.set(
        actual,
        areLists
          ? this.#ofList(elementsOf(partial), elementsOf(actual))
          : this.#ofMap(partial, actual as object),
      );
    return known.get(actual);
  }

  #ofMap(partial: object, actual: object): unknown {
    const values = actual as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(partial)
        .filter(([key, value]) => value !== undefined && Object.hasOwn(values, key))
        .map(([key, value]) => [key, this.counterpart(value, values[key])]),
    );
  }

  #ofList(partial: readonly unknown[], actual: readonly unknown[]): unknown[] {
    const partners = pairUp(partial, actual, (element, other) => this.holds(element, other));
    const taken = new Set(partners.values());
    const free = [...actual.keys()].filter((position) => !taken.has(position));
    const namesakes = positionsByName(free, actual);
    const use = (index: number, position: number | undefined): void => {
      if (position === undefined) return;
      partners.set(index, position);
      taken.add(position);
    };
    const unpaired = [...partial.keys()].filter((index) => !partners.has(index));
    for (const index of unpaired) use(index, namesakes.get(nameOf(partial[index]))?.shift());
    let next = 0;
    for (const index of unpaired) {
      if (partners.has(index)) continue;
      while (taken.has(free[next]!)) next++;
      use(index, free[next]);
    }
    return [...partial.keys()]
      .filter((index) => partners.has(index))
      .map((index) => this.counterpart(partial[index], actual[partners.get(index)!]));
  }

  /** Whether `actual` holds at least what `partial` says. */
  holds(partial: unknown, actual: unknown): boolean {
    const part = this.counterpart(partial, actual);
    return statesAreEqual(settlePartial(partial, part), part);
  }
}

/** Holes and `undefined` count as null, as in JSON. */
const elementsOf = (list: readonly unknown[]): unknown[] => Array.from(list, (element) => element ?? null);

const nameOf = (value: unknown): string | undefined =>
  isMap(value) && typeof value.name === 'string' ? value.name : undefined;

function positionsByName(positions: readonly number[], list: readonly unknown[]): Map<unknown, number[]> {
  const found = new Map<unknown, number[]>();
  for (const position of positions) {
    const name = nameOf(list[position]);
    if (name !== undefined) addTo(found, name, position);
  }
  return found;
}
