import { keysOf } from '../values.ts';
import { has, type PlainMap } from './plain-map.ts';
import { type Reading, report } from './problem.ts';
import type { Property, Structure, Type } from './type.ts';

type ReadValue = (type: Type, value: unknown, reading: Reading) => unknown;

/** Reads the properties of a map, each under any of its spellings; copies the map when something changes. */
export function readProperties(
  structure: Structure,
  value: PlainMap,
  reading: Reading,
  readValue: ReadValue,
): PlainMap {
  const { path, around } = reading;
  // what is missing in a map stands in front of what is wrong inside it
  let place = reading.problems.length;
  const keys = Object.keys(value);
  let result = value;
  around.push(structure);
  const depth = path.push('') - 1;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    path[depth] = key;
    const before = value[key];
    const property = structure.properties.get(key);
    const after =
      property === undefined
        ? unknownProperty(structure, before, reading)
        : readProperty(property, before, reading, readValue);
    const name = property?.name;
    if (result === value && (after !== before || name !== key)) result = firstOf(value, keys, index);
    if (result !== value && after !== undefined) result[name!] = after;
    if (name !== key && before !== undefined && property !== undefined)
      reportSecondSpelling(property, key, value, reading);
  }
  path.pop();
  for (const property of structure.demanded) {
    if (has(result, property.name)) continue;
    if (property.required && !has(value, property.name)) reportMissing(property, place++, reading);
    if (property.fallback !== undefined) result = { ...result, [property.name]: own(property.fallback) };
  }
  around.pop();
  return result;
}

/** Who gets a result may change it: what stands in the table stays there. */
const own = (fallback: unknown): unknown => (Array.isArray(fallback) ? [...fallback] : fallback);

/** The first `count` entries, all of them properties that are known: their names can be assigned to. */
function firstOf(value: PlainMap, keys: readonly string[], count: number): PlainMap {
  const copy: PlainMap = {};
  for (let index = 0; index < count; index++) copy[keys[index]!] = value[keys[index]!];
  return copy;
}

function readProperty(property: Property, value: unknown, reading: Reading, readValue: ReadValue): unknown {
  if (value === undefined) return undefined;
  const read = readValue(property.type, value, reading);
  if (property.dropped || (property.omittedWhenEmpty && isEmpty(read))) return undefined;
  return property.hexadecimal && typeof read === 'number' ? `0x${read.toString(16)}` : read;
}

const isEmpty = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && value !== null && keysOf(value as PlainMap).length === 0);

/** Unknown properties are no part of what is written. */
function unknownProperty(structure: Structure, value: unknown, reading: Reading): undefined {
  if (value === undefined) return;
  const facts = { kind: 'unknown-property', around: [...reading.around] } as const;
  report(reading, facts, structure.open ? 'warning' : 'error');
}

/** Of two spellings the one that nmstate writes is the first, wherever they stand in the map. */
function reportSecondSpelling(property: Property, key: string, value: PlainMap, reading: Reading): void {
  const first = property.spellings.find((spelling) => has(value, spelling))!;
  if (first !== key) report(reading, { kind: 'second-spelling', property: key, first });
}

const reportMissing = (property: Property, place: number, reading: Reading): void =>
  report(reading, { kind: 'missing-property', property, choices: [property.name] }, 'error', place);
