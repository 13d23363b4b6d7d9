import { describeValue } from '../diagnostics/messages/words.ts';
import { deepestNesting } from '../limits.ts';
import { equals } from '../resolve/compare.ts';
import { hasKey, isDataMap, isMap, ownValue } from '../values.ts';
import { toJson } from '../yaml/json.ts';
import * as messages from './messages.ts';

/** States are compared to any depth that they can be read in. */
const depth = 10_000;

/** More than a state of any size that is written out holds. */
const mostValues = 2_000_000;

/** Equality of states as data, key order aside. */
export const statesAreEqual = (expected: unknown, actual: unknown): boolean =>
  equals(expected, actual, depth);

/** `expect.any(String)` and its like, as Jest, Vitest and others make them. */
interface AsymmetricMatcher {
  readonly asymmetricMatch: (actual: unknown) => boolean;
  readonly toAsymmetricMatcher?: () => string;
  /** What it looks for. */
  readonly sample?: unknown;
}

export const isAsymmetric = (value: unknown): value is AsymmetricMatcher =>
  typeof (value as AsymmetricMatcher | null | undefined)?.asymmetricMatch === 'function';

/**
 * What was expected, as plain data: asymmetric matchers in it are replaced by the actual values that
 * they match, or by their description. Keys without a value are left out, as in JSON, and what no state
 * can hold, such as a `Map`, becomes its description. Throws for what contains itself.
 */
export const settle = (expected: unknown, actual: unknown): unknown =>
  settleAt(expected, actual, { left: mostValues, isPartial: false }, 0);

/** The same for a part of what is there: no matcher in it matches a key that is missing, as in `toMatchObject`. */
export const settlePartial = (partial: unknown, actual: unknown): unknown =>
  settleAt(partial, actual, { left: mostValues, isPartial: true }, 0);

interface Settling {
  /** How many values may still be expected. */
  left: number;
  readonly isPartial: boolean;
}

function settleAt(expected: unknown, actual: unknown, settling: Settling, level: number): unknown {
  if (level > deepestNesting || --settling.left < 0) throw new RangeError(messages.tooMuchExpected());
  if (isAsymmetric(expected)) {
    return expected.asymmetricMatch(actual) ? actual : unlike(describe(expected), actual);
  }
  const settlePart = (part: unknown, counterpart: unknown) =>
    settleAt(part, counterpart, settling, level + 1);
  if (Array.isArray(expected)) {
    const elements = Array.isArray(actual) ? actual : [];
    return expected.map((element, index) => settlePart(element, elements[index]) ?? null);
  }
  if (!isDataMap(expected)) return isScalar(expected) ? expected : unlike(describeValue(expected), actual);
  const map = isMap(actual) ? actual : {};
  const isMissing = (key: string) => settling.isPartial && !hasKey(map, key);
  return Object.fromEntries(
    Object.entries(expected)
      .map(([key, value]) => [
        key,
        isMissing(key) && isAsymmetric(value) ? describe(value) : settlePart(value, ownValue(map, key)),
      ])
      .filter(([, value]) => value !== undefined),
  );
}

/** A description; not the text that it would be equal to. */
const unlike = (description: string, actual: unknown): string =>
  description === actual ? `${description}, not this text` : description;

export const isScalar = (value: unknown): boolean =>
  value === null || !['object', 'function', 'symbol'].includes(typeof value);

/** `Any<String>` and `NumberCloseTo 5 (2 digits)` say it all, `StringMatching` does not. */
function describe(matcher: AsymmetricMatcher): string {
  const name = matcher.toAsymmetricMatcher?.() ?? String(matcher);
  const { sample } = matcher;
  if (sample === undefined || !/^\w+$/.test(name)) return name;
  return `${name}<${Array.isArray(sample) || isDataMap(sample) ? toJson(sample) : String(sample)}>`;
}
