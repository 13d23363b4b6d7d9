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
  let result = value;
  around.push({ structure, depth: path.length });
  for (const key of Object.keys(value)) {
    path.push(key);
    const property = structure.properties.get(key);
    const before = value[key];
    const after =
      property === undefined
        ? unknownProperty(structure, key, reading)
        : readProperty(property, before, reading, readValue);
    if (property !== undefined && property.spellings.length > 1)
      reportSecondSpelling(property, key, value, reading);
    path.pop();
    if (after === before && property?.name === key) continue;
    if (result === value) result = { ...value };
    delete result[key];
    if (after !== undefined) result[property!.name] = after;
  }
  for (const property of structure.demanded) result = demand(property, value, result, reading);
  around.pop();
  return result;
}

function readProperty(property: Property, value: unknown, reading: Reading, readValue: ReadValue): unknown {
  if (value === undefined) return undefined;
  const read = readValue(property.type, value, reading);
  if (property.dropped || (property.omittedWhenEmpty && isEmpty(read))) return undefined;
  return property.hexadecimal && typeof read === 'number' ? `0x${read.toString(16)}` : read;
}

const isEmpty = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Unknown properties are no part of what is written. */
function unknownProperty(structure: Structure, property: string, reading: Reading): undefined {
  report(
    reading,
    { kind: 'unknown-property', property, around: [...reading.around] },
    structure.open ? 'warning' : 'error',
  );
}

/** The spelling that comes first in the map is the one that counts. */
function reportSecondSpelling(property: Property, key: string, value: PlainMap, reading: Reading): void {
  const first = Object.keys(value).find(
    (other) => property.spellings.includes(other) && value[other] !== undefined,
  );
  if (first !== key && first !== undefined)
    report(reading, { kind: 'second-spelling', property: key, first });
}

function demand(property: Property, value: PlainMap, result: PlainMap, reading: Reading): PlainMap {
  if (property.required && !has(value, property.name)) {
    report(reading, { kind: 'missing-property', property, choices: [property.name] });
  }
  if (property.fallback === undefined || has(result, property.name)) return result;
  return { ...result, [property.name]: property.fallback };
}
