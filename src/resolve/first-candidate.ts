/**
 * The number of the first element, from `start` on, that may match `key == value`; the list's length
 * when none does. Most elements of a state's lists are turned away here, with one look at a
 * property, which is what makes large states cheap. Whether the property of such a candidate is its
 * own, and whether its value can be compared at all, is left to the caller.
 */
export function firstCandidate(
  list: readonly unknown[],
  start: number,
  key: string,
  value: string | boolean,
): number {
  for (let number = start; number < list.length; number++) {
    const element = list[number] as Readonly<Record<string, unknown>> | null | undefined;
    if (typeof element !== 'object' || element === null) return number;
    const found = element[key];
    if (found === value || typeof found !== typeof value) return number;
  }
  return list.length;
}

/** The same text as an object's key: properties are found sooner by it than by a part of a longer text. */
export const asKey = (text: string): string => Object.keys({ [text]: text })[0]!;
