import { startReading } from './problem.ts';
import { readValue } from './read-value.ts';
import type { Type } from './type.ts';

/** Whether nmstate reads a value as one of a type. */
export function readsAs(type: Type, value: unknown): boolean {
  const reading = startReading({});
  readValue(type, value, reading);
  return reading.problems.length === 0;
}
