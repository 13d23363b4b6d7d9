/** A map of a document: own properties only. */
export type PlainMap = Record<string, unknown>;

export const isMap = (value: unknown): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys that are there and not `undefined`. */
export const pick = (map: PlainMap, keys: Iterable<string>): PlainMap =>
  Object.fromEntries([...keys].filter((key) => has(map, key)).map((key) => [key, map[key]]));

export const own = (map: PlainMap, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

export const has = (map: PlainMap, key: string): boolean => own(map, key) !== undefined;
