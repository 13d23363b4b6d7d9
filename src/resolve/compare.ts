import type { Span } from '../diagnostics/diagnostic.ts';
import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import { hasKey, isMap, keysOf, kindOf } from '../values.ts';
import type { Test } from './select.ts';
import { Visits } from './visits.ts';

/** Where the right-hand value stands, and the reference that it was read by, if any. */
export interface ExpectedPlace {
  readonly span: Span;
  readonly reference?: string | undefined;
}

/**
 * The test of `==`, or of `!=` when `negated` (language page, "Evaluation"). Values whose types do
 * not agree with the expected one's, which is never null, can't be compared: `type-mismatch` at the
 * span of the right-hand value.
 */
export function comparesWith(
  expected: unknown,
  negated: boolean,
  { span, reference }: ExpectedPlace,
  limit: number,
): Test {
  const kind = kindOf(expected);
  const simple = kind === 'string' || kind === 'boolean';
  return {
    only: simple && !negated ? (expected as string | boolean) : undefined,
    matches: (actual) => {
      if (simple && typeof actual === typeof expected) return (actual === expected) !== negated;
      return kindOf(actual) === kind ? equals(actual, expected, limit) !== negated : undefined;
    },
    mismatch: (actual, place) => ({ ...messages.typeMismatch(actual, expected, place, reference), span }),
  };
}

/**
 * Deep equality of data, key order aside; a `number` and a `bigint` of one value are equal, and so is
 * YAML's `.nan` to itself.
 * Fails with `nesting-limit` beyond `limit` levels, and with `alias-limit` after too many values.
 */
export function equals(left: unknown, right: unknown, limit: number): boolean {
  return equalsAt(left, right, 0, { limit, visits: new Visits() });
}

interface Bounds {
  readonly limit: number;
  readonly visits: Visits;
}

function equalsAt(left: unknown, right: unknown, depth: number, bounds: Bounds): boolean {
  bounds.visits.count();
  if (Object.is(left, right)) return true;
  if (depth > bounds.limit) throw new Failure(messages.tooDeep(bounds.limit));
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      // unlike `every`, this does not pass over holes
      left.findIndex(
        (element, index) => !equalsAt(element ?? null, right[index] ?? null, depth + 1, bounds),
      ) < 0
    );
  }
  if (isMap(left)) {
    if (!isMap(right)) return false;
    const keys = keysOf(left);
    return (
      keys.length === keysOf(right).length &&
      keys.every((key) => hasKey(right, key) && equalsAt(left[key], right[key], depth + 1, bounds))
    );
  }
  // biome-ignore lint/suspicious/noDoubleEquals: the one comparison that is exact between number and bigint
  return kindOf(left) === 'number' && kindOf(right) === 'number' && (left as number) == (right as number);
}
