import { closestName } from '../diagnostics/did-you-mean.ts';
import type { Step } from '../expression/ast.ts';
import { stepText } from '../expression/print.ts';
import type { StatePlace } from '../resolve/select.ts';
import type { AnyState } from '../types.ts';
import { isMap, keysOf } from '../values.ts';
import type { DeadEnd } from './explanation.ts';
import { shownValue } from './shown-value.ts';

const shownKeys = 12;

/** What a step was looked up in, the more telling the higher. */
const ranks = { empty: 0, closed: 1, open: 2 } as const;

/** A place where a step was not found. */
interface Miss {
  readonly at: StatePlace;
  readonly stood: unknown;
  readonly rank: number;
}

/** Gathers where the furthest step of a path was looked up and not found. */
export class Misses {
  readonly #steps: readonly Step[];
  #index = 0;
  #shown: Miss | undefined;
  #tried = 0;
  #keys = new Set<string>();
  #length = 0;

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  /** `stood` is what stands at the place, which the step was looked up in. */
  add(index: number, at: StatePlace, stood: unknown): void {
    if (index < this.#index) return;
    if (index > this.#index) {
      this.#shown = undefined;
      this.#tried = 0;
      this.#keys = new Set();
      this.#length = 0;
    }
    this.#index = index;
    const rank = ranks[lookedUpIn(stood, this.#steps[index]!)];
    if (this.#shown === undefined || rank > this.#shown.rank) this.#shown = { at: [...at], stood, rank };
    if (rank < ranks.open) return;
    this.#tried++;
    if (Array.isArray(stood)) this.#length = Math.max(this.#length, stood.length);
    else for (const key of keysOf(stood as AnyState)) this.#keys.add(key);
  }

  /** `undefined` when no step was missed. */
  deadEnd(): DeadEnd | undefined {
    if (this.#shown === undefined) return undefined;
    const { at, stood, rank } = this.#shown;
    const step = this.#steps[this.#index]!;
    const closest = step.kind === 'key' ? closestName(step.name, this.#keys) : undefined;
    return {
      step: stepText(step),
      index: this.#index,
      tried: this.#tried,
      at,
      ...(rank === ranks.closed && { found: shownValue(stood) }),
      keys: [...this.#keys].slice(0, shownKeys),
      ...(closest !== undefined && { closest }),
      ...(step.kind === 'index' && { length: this.#length }),
    };
  }
}

/** Whether the step can go into what stands there: a key into a map, an index into a list. */
function lookedUpIn(stood: unknown, step: Step): keyof typeof ranks {
  if (Array.isArray(stood)) return stood.length === 0 ? 'empty' : step.kind === 'index' ? 'open' : 'closed';
  if (isMap(stood)) return keysOf(stood).length === 0 ? 'empty' : step.kind === 'key' ? 'open' : 'closed';
  return 'closed';
}
