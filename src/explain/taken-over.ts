import type { Value } from '../expression/ast.ts';
import type { StatePlace } from '../resolve/select.ts';
import { isMap } from '../values.ts';
import { partOf, type Source } from './input-place.ts';
import type { History } from './provenance.ts';
import { valueAt } from './shown-value.ts';
import type { Read } from './trace.ts';

/*
 * Engine nmstate reads what it captures back through its types, which fills in defaults and spells
 * values anew: what stands in a captured state need not be what stands where it was taken from.
 */

/** Whether a value that was read back can be the one that stands at its source. */
export function isTakenOver(value: unknown, source: Source, { input }: Read, history: History): boolean {
  switch (source.kind) {
    case 'created':
      return isMap(value);
    case 'input':
      return isPart(value, valueAt(input, source.place));
    case 'value':
      return isSet(value, source.value, source.rest, history);
  }
}

/** Of maps and lists, parts may be gone or changed, but never all elements: an empty list was filled in. */
function isPart(value: unknown, original: unknown): boolean {
  if (Array.isArray(value)) return Array.isArray(original) && (value.length > 0 || original.length === 0);
  return isMap(value) ? isMap(original) : value === original;
}

/** What is set is a text to that engine, so `"9000"` may become 9000. A value written in the expression may become anything. */
function isSet(value: unknown, given: Value, rest: StatePlace, { currentState, traces }: History): boolean {
  if (given.kind !== 'reference' && given.kind !== 'path') return true;
  const state = given.kind === 'path' ? currentState : traces.get(given.capture.name)!.state;
  const original = valueAt(state, [...given.steps.map(partOf), ...rest]);
  return typeof value !== 'object' && typeof original !== 'object' && String(value) === String(original);
}
