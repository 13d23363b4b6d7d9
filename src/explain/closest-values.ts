import { editDistance } from '../diagnostics/did-you-mean.ts';
import type { StatePlace } from '../resolve/select.ts';
import { kindOf } from '../values.ts';

const shown = 3;
/** Differences further behind are not looked at. */
const comparedLength = 100;

interface Candidate {
  readonly place: StatePlace;
  readonly value: unknown;
}

/**
 * At most three of the values, the closest to the wanted one first: texts by edit distance, numbers
 * by difference, all else in the order of the state. Equal values count once, with their first place.
 */
export function closestValues(wanted: unknown, candidates: readonly Candidate[]): Candidate[] {
  const distance = distanceTo(wanted);
  const best: { candidate: Candidate; distance: number }[] = [];
  const seen = new Set<unknown>();
  for (const candidate of candidates) {
    if (seen.has(candidate.value)) continue;
    seen.add(candidate.value);
    const limit = best.length < shown ? Number.POSITIVE_INFINITY : best.at(-1)!.distance;
    const own = distance(candidate.value, limit);
    if (own >= limit) continue;
    const rank = best.findIndex((other) => own < other.distance);
    best.splice(rank < 0 ? best.length : rank, 0, { candidate, distance: own });
    best.length = Math.min(best.length, shown);
  }
  return best.map(({ candidate }) => candidate);
}

function distanceTo(wanted: unknown): (value: unknown, limit: number) => number {
  const kind = kindOf(wanted);
  if (kind === 'string') {
    const text = (wanted as string).slice(0, comparedLength).toLowerCase();
    return (value, limit) =>
      typeof value === 'object'
        ? comparedLength * 2
        : editDistance(text, String(value).slice(0, comparedLength).toLowerCase(), limit);
  }
  if (kind === 'number') {
    return (value) =>
      kindOf(value) === 'number' ? Math.abs(Number(value) - Number(wanted)) : Number.MAX_VALUE;
  }
  return () => 0;
}
