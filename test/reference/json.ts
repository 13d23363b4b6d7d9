/** JSON data, with a `bigint` for an integer that a double cannot hold. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonMap;
export type JsonMap = { readonly [key: string]: Json };

export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'list' | 'map';

/** The one way in which the reference interpreter fails. */
export class Rejection extends Error {}

export function reject(reason: string): never {
  throw new Rejection(reason);
}

export function kindOf(value: Json): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'string':
      return 'string';
    case 'number':
    case 'bigint':
      return 'number';
    case 'object':
      return 'map';
    default:
      return reject(`not JSON data: a ${typeof value}`);
  }
}

export function isMap(value: Json): value is JsonMap {
  return kindOf(value) === 'map';
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A copy of `map` with one key set; `Object.fromEntries` makes `__proto__` a key like any other. */
export function withKey(map: JsonMap, key: string, value: Json): JsonMap {
  return Object.fromEntries([...Object.entries(withoutKey(map, key)), [key, value]]);
}

export function withoutKey(map: JsonMap, key: string): JsonMap {
  return Object.fromEntries(Object.entries(map).filter(([other]) => other !== key));
}

/**
 * A text that two values share exactly when they are the same data: key order does not count, nor whether an
 * integer is a `number` or a `bigint`.
 */
export function fingerprint(value: Json): string {
  if (isList(value)) return `[${value.map(fingerprint).join()}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).map(
      ([key, child]) => `${JSON.stringify(key)}:${fingerprint(child)}`,
    );
    return `{${entries.sort().join()}}`;
  }
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && Number.isInteger(value)) return String(BigInt(value));
  return JSON.stringify(value);
}

export function sameData(left: Json, right: Json): boolean {
  return fingerprint(left) === fingerprint(right);
}
