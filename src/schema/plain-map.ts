/** A map of a document: own properties only. */
export type PlainMap = Record<string, unknown>;

export const isMap = (value: unknown): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of these keys that are there and not `undefined`; the map itself when it has no others. */
export function pick(map: PlainMap, keys: Iterable<string>): PlainMap {
  const entries = [...keys].filter((key) => has(map, key)).map((key) => [key, map[key]] as const);
  return entries.length === Object.keys(map).length ? map : Object.fromEntries(entries);
}

export const own = (map: PlainMap, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

export const has = (map: PlainMap, key: string): boolean => own(map, key) !== undefined;
