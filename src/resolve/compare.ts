import type { Span } from '../diagnostics/diagnostic.ts';
import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import { isMap, kindOf } from '../values.ts';
import type { Match } from './select.ts';

/**
 * The test of `==`, or of `!=` when `negated` (language page, "Evaluation").
 * Fails with `type-mismatch` when the types do not agree, or either side is null;
 * `span` is where the right-hand value stands.
 */
export function comparesWith(expected: unknown, negated: boolean, span: Span, limit: number): Match {
  const kind = kindOf(expected);
  return (actual, place) => {
    const found = kindOf(actual);
    if (found !== kind || found === 'null') {
      throw new Failure({ ...messages.typeMismatch(actual, expected, place()), span });
    }
    return equals(actual, expected, limit) !== negated;
  };
}

/**
 * Deep equality of JSON data, key order aside; a `number` and a `bigint` of one value are equal.
 * Fails with `nesting-limit` beyond `limit` levels.
 */
export function equals(left: unknown, right: unknown, limit: number): boolean {
  if (left === right) return true;
  if (limit < 0) throw new Failure(messages.tooDeep(-limit));
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((element, index) => equals(element, right[index], limit - 1))
    );
  }
  if (isMap(left)) {
    if (!isMap(right)) return false;
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && equals(left[key], right[key], limit - 1))
    );
  }
  // biome-ignore lint/suspicious/noDoubleEquals: the one comparison that is exact between number and bigint
  return kindOf(left) === 'number' && kindOf(right) === 'number' && (left as number) == (right as number);
}
