import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import { isMap } from '../values.ts';
import { equals } from './compare.ts';
import type { StatePlace } from './select.ts';
import { Visits } from './visits.ts';

/** Every place where both states have a map or a scalar is made anew, so fewer have to do. */
const mostMerged = 1_000_000;

/**
 * Two states put together (language page, "Evaluation": merge): maps key by key, lists one after
 * the other, equal scalars once. Fails with `merge-conflict` where they contradict each other.
 */
export function merge(
  left: unknown,
  right: unknown,
  limit: number,
  place: StatePlace = [],
  visits: Visits = new Visits(mostMerged),
): unknown {
  visits.count();
  if (place.length > limit) throw new Failure(messages.tooDeep(limit));
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  if (isMap(left) && isMap(right)) {
    const keys = Object.keys(right).map((key): [string, unknown] => {
      const both = Object.hasOwn(left, key);
      return [key, both ? merge(left[key], right[key], limit, [...place, key], visits) : right[key]];
    });
    return { ...left, ...Object.fromEntries(keys) };
  }
  // unlike kinds are never equal
  if (equals(left, right, limit)) return left;
  throw new Failure(messages.mergeConflict(place, left, right));
}
