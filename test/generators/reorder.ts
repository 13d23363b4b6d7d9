import fc from 'fast-check';
import { isList, isMap, type Json } from '../reference/json.ts';

/** The same data with the keys of every map in another order, drawn from a list of numbers. */
export function reorderKeys(value: Json, draws: readonly number[]): Json {
  let drawn = 0;
  function reorder(part: Json): Json {
    if (isList(part)) return part.map(reorder);
    if (!isMap(part)) return part;
    const rest = Object.entries(part);
    const entries: [string, Json][] = [];
    while (rest.length > 0) {
      const [[key, child]] = rest.splice(draws[drawn++ % draws.length]! % rest.length, 1) as [[string, Json]];
      entries.push([key, reorder(child)]);
    }
    return Object.fromEntries(entries);
  }
  return reorder(value);
}

export const keyOrder: fc.Arbitrary<number[]> = fc.array(fc.nat(9), { minLength: 1, maxLength: 30 });
