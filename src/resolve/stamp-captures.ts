import type { CachedCapture } from '../documents/read-captured-states.ts';
import type { CapturedStates, ReadableState } from '../types.ts';
import { isDate, mapOf } from '../values.ts';
import type { Resolved } from './resolve-captures.ts';

/** The captured states by name: cached ones with their own meta information, new ones with one time. */
export function stampCaptures(
  names: readonly string[],
  { states }: Pick<Resolved, 'states'>,
  cached: ReadonlyMap<string, CachedCapture>,
  now: Date,
): CapturedStates {
  const fresh = { time: timeText(now), version: '0' };
  return mapOf(
    names.map((name) => {
      const metaInfo = { ...(cached.get(name)?.metaInfo ?? fresh) };
      return [name, { state: states.get(name) as ReadableState, metaInfo }] as const;
    }),
  );
}

/** Many small states are answered in one millisecond, and writing its time is a good part of each answer. */
let lastTime = { milliseconds: 0, text: new Date(0).toISOString() };

/** The option `now` as text. Throws `TypeError` when it is no valid date. */
export function timeText(now: Date): string {
  const milliseconds = isDate(now) ? now.getTime() : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new TypeError('the option `now` must be a valid Date');
  if (milliseconds !== lastTime.milliseconds) lastTime = { milliseconds, text: now.toISOString() };
  return lastTime.text;
}
