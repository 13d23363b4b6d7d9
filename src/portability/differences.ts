import type { DocumentPath } from '../diagnostics/diagnostic.ts';
import { equals } from '../resolve/compare.ts';
import { isMap } from '../values.ts';

/** A place where two values differ; a side without a value there is `undefined`. */
export interface ValueDifference {
  readonly path: DocumentPath;
  readonly left: unknown;
  readonly right: unknown;
}

/** Enough to see what is going on. */
const mostDifferences = 100;

/** The places where two values differ as data, key order aside: as far down as maps and lists of one length go. */
export function differences(left: unknown, right: unknown, nestingDepth: number): ValueDifference[] {
  const found: ValueDifference[] = [];
  const compare = (one: unknown, other: unknown, path: DocumentPath): void => {
    if (found.length >= mostDifferences || path.length > nestingDepth) return;
    if (isMap(one) && isMap(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
        const own = (map: typeof one): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);
        compare(own(one), own(other), [...path, key]);
      }
    } else if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
      for (const [index, element] of one.entries()) compare(element, other[index], [...path, index]);
    } else if (!equals(one, other, nestingDepth)) found.push({ path, left: one, right: other });
  };
  compare(left, right, []);
  return found;
}
