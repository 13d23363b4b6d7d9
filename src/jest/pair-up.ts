import { ElementIndex } from './element-index.ts';

type Holds = (partial: unknown, actual: unknown) => boolean;

/**
 * For as many elements of `partial` as possible, the position of an element of `actual` that holds it:
 * augmenting paths.
 */
export function pairUp(
  partial: readonly unknown[],
  actual: readonly unknown[],
  holds: Holds,
): Map<number, number> {
  const pairing = new Pairing(partial, actual, holds);
  for (const index of partial.keys()) pairing.place(index);
  return pairing.partners;
}

class Pairing {
  /** By element, its position. */
  readonly partners = new Map<number, number>();
  readonly #partial: readonly unknown[];
  readonly #actual: readonly unknown[];
  readonly #holds: Holds;
  readonly #index: ElementIndex;
  /** By position, which element has it. */
  readonly #owners = new Map<number, number>();
  readonly #candidates = new Map<number, readonly number[]>();
  /** What was tried in vain leads to nothing later on, either. */
  readonly #deadEnds = new Set<number>();

  constructor(partial: readonly unknown[], actual: readonly unknown[], holds: Holds) {
    this.#partial = partial;
    this.#actual = actual;
    this.#holds = holds;
    this.#index = new ElementIndex(actual);
  }

  /** Finds a place for one more element, if need be by moving others. */
  place(index: number): void {
    const isFreeAndFits = (position: number): boolean =>
      !this.#owners.has(position) && this.#fits(index, position);
    // most lists are in one order
    const isInPlace = index < this.#actual.length && isFreeAndFits(index);
    const free = isInPlace ? index : this.#possible(index).find(isFreeAndFits);
    if (free !== undefined) {
      this.#give(free, index);
    } else if (this.#owners.size < this.#actual.length) {
      // the free ones were compared just now
      const taken = this.#possible(index).filter((position) => this.#owners.has(position));
      this.#candidates.set(
        index,
        taken.filter((position) => this.#fits(index, position)),
      );
      this.#makeRoom(index);
    }
  }

  /** Looks for a free position that an owner could move to, or an owner of what that one could move to, and so on. */
  #makeRoom(index: number): void {
    const seekers = new Map<number, number>();
    const queue = [index];
    for (const seeker of queue) {
      for (const position of this.#candidatesOf(seeker)) {
        if (seekers.has(position) || this.#deadEnds.has(position)) continue;
        seekers.set(position, seeker);
        const owner = this.#owners.get(position);
        if (owner === undefined) {
          this.#moveAll(position, seekers);
          return;
        }
        queue.push(owner);
      }
    }
    for (const position of seekers.keys()) this.#deadEnds.add(position);
  }

  /** Gives each position on the way to whoever sought it. */
  #moveAll(free: number, seekers: ReadonlyMap<number, number>): void {
    let position: number | undefined = free;
    while (position !== undefined) {
      const seeker: number = seekers.get(position)!;
      const left = this.partners.get(seeker);
      this.#give(position, seeker);
      position = left;
    }
  }

  #give(position: number, index: number): void {
    this.#owners.set(position, index);
    this.partners.set(index, position);
  }

  #candidatesOf(index: number): readonly number[] {
    const known = this.#candidates.get(index);
    if (known) return known;
    const found = this.#possible(index).filter((position) => this.#fits(index, position));
    this.#candidates.set(index, found);
    return found;
  }

  #possible(index: number): readonly number[] {
    return this.#index.candidates(this.#partial[index]);
  }

  #fits(index: number, position: number): boolean {
    return this.#holds(this.#partial[index], this.#actual[position]);
  }
}
