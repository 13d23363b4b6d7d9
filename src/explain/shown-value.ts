import type { StatePlace } from '../resolve/select.ts';
import { isMap, keysOf, kindOf, ownValue } from '../values.ts';
import type { ExplainedPlace, ShownValue } from './explanation.ts';

/** A value as an explanation tells it: scalars as they are, maps and lists by their size. */
export function shownValue(value: unknown): ShownValue {
  const kind = kindOf(value);
  if (Array.isArray(value)) return { kind, size: value.length };
  if (isMap(value)) return { kind, size: keysOf(value).length };
  return { kind, value: (value ?? null) as NonNullable<ShownValue['value']> | null };
}

/** A place of a state, with what stands there and which list element it is in. */
export function shownPlace(state: unknown, path: StatePlace): ExplainedPlace {
  const element = elementName(state, path);
  return { path, ...shownValue(valueAt(state, path)), ...(element !== undefined && { element }) };
}

/** What stands at a place; `undefined` when there is no such place. */
export function valueAt(state: unknown, path: StatePlace): unknown {
  let value = state;
  for (const part of path) value = below(value, part);
  return value;
}

/** The `name` of the innermost list element on the way that has one. */
export function elementName(state: unknown, path: StatePlace): string | undefined {
  let name: string | undefined;
  let value = state;
  for (const part of path) {
    const isElement = Array.isArray(value);
    value = below(value, part);
    const own = isElement && isMap(value) ? ownValue(value, 'name') : undefined;
    if (typeof own === 'string') name = own;
  }
  return name;
}

/** The value one step further in. */
export function below(value: unknown, part: string | number): unknown {
  if (Array.isArray(value)) return typeof part === 'number' ? value[part] : undefined;
  return isMap(value) ? ownValue(value, String(part)) : undefined;
}
