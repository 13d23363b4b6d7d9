import { Failure, type Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import type { Step } from '../expression/ast.ts';
import { stepText } from '../expression/print.ts';
import type { AnyState } from '../types.ts';
import { isMap } from '../values.ts';
import { asKey, firstCandidate } from './first-candidate.ts';
import { Visits } from './visits.ts';

/** Keys and 0-based element numbers that lead from the root of a state to a value in it. */
export type StatePlace = readonly (string | number)[];

/** What a comparison makes of the values at the end of the path. */
export interface Test {
  /** `undefined` for a value that can't be compared. */
  readonly matches: (value: unknown) => boolean | undefined;
  /** What `==` compares with, if it is a text or truth value: of values of its type, only itself matches. */
  readonly only?: string | boolean | undefined;
  /** What is wrong with a value that can't be compared. */
  readonly mismatch: (value: unknown, place: StatePlace) => Finding;
}

export interface SelectOptions {
  /** Without it, the path is a path filter: the key's presence is the match. */
  readonly test?: Test;
  /** Told the place of every value that matched. */
  readonly onMatch?: (place: StatePlace) => void;
  readonly nestingDepth: number;
}

/**
 * The part of a state that a path leads to, or `{}` when nothing matched
 * (language page, "Evaluation": path filter, equality, inequality).
 * Fails with `invalid-type` where the path can't go on, and with the finding of `test`.
 */
export function select(input: AnyState, steps: readonly Step[], options: SelectOptions): AnyState {
  const selection = new Selection(steps, options);
  return (selection.at(input, 0, 0, false) as AnyState | undefined) ?? {};
}

class Selection {
  readonly #steps: readonly Step[];
  /** Set when elements of the first list can be passed over by what stands under it. */
  readonly #lastKey: string | undefined;
  readonly #options: SelectOptions;
  readonly #visits: Visits = new Visits();
  /** Where the search stands: written at every level, read only for messages and observers. */
  readonly #trail: (string | number)[] = [];

  constructor(steps: readonly Step[], options: SelectOptions) {
    this.#steps = steps;
    if (options.test?.only !== undefined) this.#lastKey = asKey(stepText(steps.at(-1)!));
    this.#options = options;
  }

  /** What to keep of `node`, from step number `index` on; `undefined` when nothing matched. */
  at(node: unknown, index: number, depth: number, inList: boolean): unknown {
    this.#visits.count();
    if (depth > this.#options.nestingDepth) this.#fail(messages.tooDeep(this.#options.nestingDepth), index);
    if (Array.isArray(node)) return this.#inList(node, index, depth, inList);
    const step = this.#steps[index]!;
    if (!isMap(node))
      return this.#fail(messages.scalarOnTheWay(stepText(step), this.#place(depth), node), index);
    if (step.kind === 'index')
      return this.#fail(messages.indexInMap(step.text, this.#place(depth), node), index);
    const { name } = step;
    // A key without a value, which only data can have, is none: JSON would leave it out.
    if (node[name] === undefined || !Object.hasOwn(node, name)) return undefined;
    this.#trail[depth] = name;
    const value = node[name];
    if (index === this.#steps.length - 1) {
      if (!this.#matches(value, depth + 1)) return undefined;
      return this.#options.test ? node : { [name]: value };
    }
    const kept = this.at(value, index + 1, depth + 1, inList);
    if (kept === undefined) return undefined;
    if (!inList) return { [name]: kept };
    return kept === value ? node : { ...node, [name]: kept };
  }

  #inList(list: readonly unknown[], index: number, depth: number, inList: boolean): unknown {
    const step = this.#steps[index]!;
    if (step.kind === 'index') return this.#element(list, step.index, index, depth, inList);
    const kept: unknown[] = [];
    let matched = false;
    let changed = false;
    for (let number = 0; ; number++) {
      const next = inList ? number : this.#skip(list, number, index);
      if (next !== number) changed = true;
      if (next >= list.length) break;
      number = next;
      const element = list[number];
      this.#trail[depth] = number;
      const part = this.at(element, index, depth + 1, true);
      if (part === undefined) {
        if (inList) kept.push(element);
        else changed = true;
      } else {
        matched = true;
        kept.push(part);
        if (part !== element) changed = true;
      }
    }
    if (!matched) return undefined;
    return changed ? kept : list;
  }

  /** Passes over elements of the first list on the path that can't match. */
  #skip(list: readonly unknown[], number: number, index: number): number {
    if (this.#lastKey === undefined || index < this.#steps.length - 1) return number;
    return firstCandidate(list, number, this.#lastKey, this.#options.test!.only!);
  }

  /** An index step: that element alone is tried. */
  #element(list: readonly unknown[], number: number, index: number, depth: number, inList: boolean): unknown {
    if (number >= list.length) return undefined;
    this.#trail[depth] = number;
    const element = list[number];
    if (index === this.#steps.length - 1) {
      if (!this.#matches(element, depth + 1)) return undefined;
      return this.#options.test ? list : [element];
    }
    const kept = this.at(element, index + 1, depth + 1, true);
    if (kept === undefined) return undefined;
    if (!inList) return [kept];
    return kept === element ? list : list.map((other, place) => (place === number ? kept : other));
  }

  #matches(value: unknown, depth: number): boolean {
    const { test, onMatch } = this.#options;
    const matched = test ? test.matches(value) : true;
    if (matched === undefined) throw new Failure(test!.mismatch(value, this.#place(depth)));
    if (matched && onMatch) onMatch(this.#place(depth));
    return matched;
  }

  #place(depth: number): StatePlace {
    return this.#trail.slice(0, depth);
  }

  #fail(wording: Finding, index: number): never {
    throw new Failure({ ...wording, span: this.#steps[index]!.span });
  }
}
