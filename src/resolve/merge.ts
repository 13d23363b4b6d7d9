import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import type { AnyState } from '../types.ts';
import { hasKey, isMap, keysOf, setOwn } from '../values.ts';
import { equals } from './compare.ts';
import type { Growth } from './growth.ts';
import type { StatePlace } from './select.ts';
import { Visits } from './visits.ts';

/** Every place where both states have a map or a scalar is looked at, so fewer have to do. */
const mostMerged = 1_000_000;

/** What merging must not exceed. */
export interface MergeBounds {
  /** The levels of a state. */
  readonly limit: number;
  readonly growth: Growth;
}

/**
 * States put together (language page, "Evaluation": merge): maps key by key, lists one after the other,
 * equal scalars once. Fails with `merge-conflict` where they contradict each other.
 */
export function merge([first, ...others]: readonly AnyState[], bounds: MergeBounds): AnyState {
  const made: Made = { ...bounds, own: new Set() };
  let merged: unknown = first;
  for (const other of others) merged = mergeTwo(merged, other, made, [], new Visits(mostMerged));
  return merged as AnyState;
}

interface Made extends MergeBounds {
  /** The maps and lists that were made here: they are added to, anything else is copied first. */
  readonly own: Set<unknown>;
}

function mergeTwo(left: unknown, right: unknown, made: Made, place: StatePlace, visits: Visits): unknown {
  const { limit, growth } = made;
  visits.count();
  if (place.length > limit) throw new Failure(messages.tooDeep(limit));
  if (Array.isArray(left) && Array.isArray(right)) {
    growth.countValues(right.length + (made.own.has(left) ? 0 : left.length));
    const list = owned(left, made, () => [...left]);
    for (const element of right) list.push(element);
    return list;
  }
  if (isMap(left) && isMap(right)) {
    const map = owned(left, made, () => ({ ...left }));
    for (const key of keysOf(right)) {
      const both = hasKey(map, key);
      const value = both ? mergeTwo(map[key], right[key], made, [...place, key], visits) : right[key];
      setOwn(map, key, value);
    }
    return map;
  }
  // unlike kinds are never equal
  if (equals(left, right, limit)) return left;
  throw new Failure(messages.mergeConflict(place, left, right));
}

function owned<Value>(value: Value, { own }: Made, copy: () => Value): Value {
  if (own.has(value)) return value;
  const made = copy();
  own.add(made);
  return made;
}
