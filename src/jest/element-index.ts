import { addTo, hasKey, isDataMap, isMap } from '../values.ts';
import { isAsymmetric, isScalar } from './expected-state.ts';

/** Elements that look alike this far are compared one by one; many values tell them apart sooner. */
const mostLooks = 100;

/** Tells which elements of a list may hold an expected one, without comparing it with each of them. */
export class ElementIndex {
  readonly #root: Place;

  constructor(list: readonly unknown[]) {
    this.#root = new Place(new Map(list.map((element, position) => [position, new Set([element])])));
  }

  /**
   * The positions of all elements that hold `partial`, and of others: of those that have something in
   * common with it, for instance a name, the part that the fewest have. The ones near the root count first.
   */
  candidates(partial: unknown): readonly number[] {
    let fewest = this.#root.positions;
    const looks = [{ place: () => this.#root, value: partial }];
    for (const look of looks) {
      if (fewest.length === 0) break;
      const { value } = look;
      const place = look.place();
      const found = isOpen(value) ? place.positions : place.having(value);
      if (found.length < fewest.length) fewest = found;
      if (isOpen(value)) continue;
      for (const [step, part] of partsOf(value)) {
        if (looks.length === mostLooks) break;
        looks.push({ place: () => place.below(step), value: part });
      }
    }
    return fewest;
  }
}

/** A key of a map; `undefined` leads to all elements of a list. */
type Step = string | undefined;

/** What the elements have at a path. Parts that are shared count once, so a state never seems larger than it is. */
class Place {
  readonly positions: readonly number[];
  readonly #found: ReadonlyMap<number, ReadonlySet<unknown>>;
  readonly #below = new Map<Step, Place>();
  #positionsOf: Map<unknown, number[]> | undefined;

  constructor(found: ReadonlyMap<number, ReadonlySet<unknown>>) {
    this.#found = found;
    this.positions = [...found.keys()];
  }

  below(step: Step): Place {
    const known = this.#below.get(step);
    if (known) return known;
    const found = new Map<number, Set<unknown>>();
    for (const [position, values] of this.#found) {
      const parts = [...values].flatMap((value) => partsAt(value, step));
      if (parts.length > 0) found.set(position, new Set(parts));
    }
    const place = new Place(found);
    this.#below.set(step, place);
    return place;
  }

  /** Where a value is that `value` may match. */
  having(value: unknown): readonly number[] {
    this.#positionsOf ??= this.#byLook();
    return this.#positionsOf.get(lookOf(value)) ?? [];
  }

  #byLook(): Map<unknown, number[]> {
    const positions = new Map<unknown, number[]>();
    for (const [position, values] of this.#found)
      for (const look of new Set([...values].map(lookOf))) addTo(positions, look, position);
    return positions;
  }
}

/** Whether only asking or comparing tells what is matched; but something has to be there. */
const isOpen = (partial: unknown): boolean =>
  isAsymmetric(partial) || !(Array.isArray(partial) || isDataMap(partial) || isScalar(partial));

const [aList, aMap] = [Symbol('a list'), Symbol('a map')];

/** One for all values that may match each other; that of numbers is the same for every type of them. */
function lookOf(value: unknown): unknown {
  if (Array.isArray(value)) return aList;
  if (isMap(value)) return aMap;
  return typeof value === 'bigint' ? Number(value) : value;
}

function partsOf(value: unknown): (readonly [Step, unknown])[] {
  if (Array.isArray(value)) return value.map((element) => [undefined, element ?? null]);
  return isMap(value) ? Object.entries(value).filter(([, part]) => part !== undefined) : [];
}

function partsAt(value: unknown, step: Step): unknown[] {
  if (step === undefined) return Array.isArray(value) ? value.map((element) => element ?? null) : [];
  return isMap(value) && hasKey(value, step) ? [value[step]] : [];
}
