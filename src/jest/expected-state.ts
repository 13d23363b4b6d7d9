import { equals } from '../resolve/compare.ts';
import { isDataMap, isMap } from '../values.ts';

/** States are compared to any depth that they can be read in. */
const depth = 10_000;

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

const isAsymmetric = (value: unknown): value is AsymmetricMatcher =>
  typeof (value as AsymmetricMatcher | null | undefined)?.asymmetricMatch === 'function';

/**
 * What was expected, as plain data: asymmetric matchers in it are replaced by the actual values that
 * they match, or by their description. Keys without a value are left out, as in JSON, and what no state
 * can hold, such as a `Map`, becomes its description.
 */
export function settle(expected: unknown, actual: unknown): unknown {
  if (isAsymmetric(expected)) {
    return expected.asymmetricMatch(actual) ? actual : describe(expected);
  }
  if (Array.isArray(expected)) {
    const elements = Array.isArray(actual) ? actual : [];
    return expected.map((element, index) => settle(element, elements[index]) ?? null);
  }
  if (!isDataMap(expected)) return isScalar(expected) ? expected : Object.prototype.toString.call(expected);
  const values = isMap(actual) ? actual : {};
  return Object.fromEntries(
    Object.entries(expected)
      .map(([key, value]) => [key, settle(value, own(values, key))])
      .filter(([, value]) => value !== undefined),
  );
}

const isScalar = (value: unknown): boolean =>
  value === null || !['object', 'function', 'symbol'].includes(typeof value);

/** `Any<String>` says it all, `StringMatching` does not. */
function describe(matcher: AsymmetricMatcher): string {
  const name = matcher.toAsymmetricMatcher?.() ?? String(matcher);
  const { sample } = matcher;
  if (sample === undefined || name.includes('<')) return name;
  return `${name}<${isMap(sample) && isDataMap(sample) ? JSON.stringify(sample) : String(sample)}>`;
}

const own = (map: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/**
 * The part of `actual` that stands where `partial` expects something: equal to the settled partial
 * when it matches, and otherwise as near to it as can be, for a short difference.
 * Of a map the expected keys count. Of a list every expected element needs an element of its own,
 * in any order; one that none matches is compared with the one of its name, else with any left over.
 */
export function counterpart(partial: unknown, actual: unknown): unknown {
  if (isAsymmetric(partial)) return actual;
  if (Array.isArray(partial) && Array.isArray(actual)) return listCounterpart(partial, actual);
  if (!isDataMap(partial) || !isMap(actual)) return actual;
  return Object.fromEntries(
    Object.entries(partial)
      .filter(([key, value]) => value !== undefined && Object.hasOwn(actual, key))
      .map(([key, value]) => [key, counterpart(value, actual[key])]),
  );
}

/** Whether `actual` holds at least what `partial` says, as {@link counterpart} reads it. */
export function holds(partial: unknown, actual: unknown): boolean {
  const part = counterpart(partial, actual);
  return statesAreEqual(settle(partial, part), part);
}

function listCounterpart(partial: readonly unknown[], actual: readonly unknown[]): unknown[] {
  const partners = pairUp(partial, actual);
  const free = new Set(actual.keys());
  for (const partner of partners.values()) free.delete(partner);
  const settleFor = (isNear: (expected: unknown, candidate: unknown) => boolean): void => {
    for (const [index, element] of partial.entries()) {
      if (partners.has(index)) continue;
      const nearest = [...free].find((position) => isNear(element, actual[position]));
      if (nearest === undefined) continue;
      partners.set(index, nearest);
      free.delete(nearest);
    }
  };
  settleFor(isNamesake);
  settleFor(() => true);
  return [...partial.keys()]
    .filter((index) => partners.has(index))
    .map((index) => counterpart(partial[index], actual[partners.get(index)!]));
}

const isNamesake = (left: unknown, right: unknown): boolean =>
  isMap(left) && isMap(right) && left.name !== undefined && left.name === right.name;

/** For as many elements of `partial` as possible, an element of `actual` that holds it: augmenting paths. */
function pairUp(partial: readonly unknown[], actual: readonly unknown[]): Map<number, number> {
  const candidates = partial.map((element) =>
    [...actual.keys()].filter((position) => holds(element, actual[position])),
  );
  const owners = new Map<number, number>();
  const claim = (index: number, tried: Set<number>): boolean =>
    candidates[index]!.some((position) => {
      if (tried.has(position)) return false;
      tried.add(position);
      const owner = owners.get(position);
      if (owner !== undefined && !claim(owner, tried)) return false;
      owners.set(position, index);
      return true;
    });
  for (const index of partial.keys()) claim(index, new Set());
  return new Map([...owners].map(([position, index]) => [index, position]));
}
