import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import { isMap } from '../values.ts';
import { Visits } from './visits.ts';

/** As many values as are written to YAML. */
const mostValues = 10_000_000;
/** As much as a text of the default size limit has. */
const mostCharacters = 64 * 1024 * 1024;

/**
 * Counts what one evaluation of a policy makes beside what it was given: elements of merged lists, copies of
 * what captures hold, and texts. Each capture can double what the one before it made, so a short policy
 * could make more than any memory holds. Fails with `size-limit`.
 */
export class Growth {
  #values = mostValues;
  #characters = mostCharacters;

  countValues(count: number): void {
    this.#values -= count;
    if (this.#values < 0) throw new Failure(messages.tooManyMade(mostValues));
  }

  countText(length: number): void {
    this.#characters -= length;
    if (this.#characters < 0) throw new Failure(messages.tooMuchText(mostCharacters));
  }

  /** A value that is put in one more place. */
  countCopy({ values, characters }: Size): void {
    this.countValues(values);
    this.countText(characters);
  }
}

/** How much would be written of a value. */
export interface Size {
  readonly values: number;
  readonly characters: number;
}

/** The size of a value, its parts counted wherever they stand. Fails as `Visits` does, and with `nesting-limit`. */
export function sizeOf(value: unknown, limit: number): Size {
  const visits = new Visits(mostValues);
  let values = 0;
  let characters = 0;
  const count = (item: unknown, depth: number): void => {
    visits.count();
    if (depth > limit) throw new Failure(messages.tooDeep(limit));
    values++;
    if (typeof item === 'string') characters += item.length;
    else if (Array.isArray(item)) for (const element of item) count(element, depth + 1);
    else if (isMap(item)) for (const key of Object.keys(item)) count(item[key], depth + 1);
  };
  count(value, 0);
  return { values, characters };
}
