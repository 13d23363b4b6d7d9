import type { DocumentPath } from '../diagnostics/diagnostic.ts';
import { equals } from '../resolve/compare.ts';
import { Visits } from '../resolve/visits.ts';
import { isMap, ownValue } from '../values.ts';

/** A place where two values differ; a side without a value there is `undefined`. */
export interface ValueDifference {
  readonly path: DocumentPath;
  readonly left: unknown;
  readonly right: unknown;
}

/** More than two states hold that are worth comparing. */
const mostVisits = 2_000_000;
/** Enough to see what is going on. */
const mostDifferences = 100;

/**
 * The places where two values differ as data, key order aside: as far down as maps and lists of one length go,
 * the first of them when there are more than `most`. Fails with `alias-limit` after too many values.
 */
export function differences(
  left: unknown,
  right: unknown,
  nestingDepth: number,
  most: number = mostDifferences,
): ValueDifference[] {
  const found: ValueDifference[] = [];
  const visits = new Visits(mostVisits);
  // one for all values: a copy for each would be most of the work where nothing differs
  const path: (string | number)[] = [];
  const compareAt = (step: string | number, one: unknown, other: unknown): void => {
    path.push(step);
    compare(one, other);
    path.pop();
  };
  const compare = (one: unknown, other: unknown): void => {
    if (one === other) return;
    visits.count();
    if (found.length >= most || path.length > nestingDepth) return;
    if (isMap(one) && isMap(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
        compareAt(key, ownValue(one, key), ownValue(other, key));
    } else if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
      for (const [index, element] of one.entries()) compareAt(index, element, other[index]);
    } else if (!equals(one, other, nestingDepth)) found.push({ path: [...path], left: one, right: other });
  };
  compare(left, right);
  return found;
}
