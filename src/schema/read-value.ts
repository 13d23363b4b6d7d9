import { keysOf } from '../values.ts';
import { isMap } from './plain-map.ts';
import { type Problem, type Reading, report } from './problem.ts';
import { readProperties } from './read-properties.ts';
import { invalid, readScalar, readSwitch } from './read-scalar.ts';
import { structurePart } from './structure-part.ts';
import type { ListType, MapType, StructureType, SwitchType, Type } from './type.ts';

/**
 * Reads a value as nmstate does and gives it back as nmstate writes it: the very same value when nothing
 * changes, a changed copy otherwise, `undefined` for "not set". What does not fit is reported.
 */
export function readValue(type: Type, value: unknown, reading: Reading): unknown {
  if (value === null && type.nullable) return undefined;
  if (typeof value === 'string' && reading.isWildcard !== undefined) {
    const wildcard = reading.isWildcard(value);
    if (wildcard === 'whole' || (wildcard === 'embedded' && takesText(type))) return value;
  }
  if (type.kind === 'list') return readList(type, value, reading);
  if (type.kind === 'map') return readMap(type, value, reading);
  if (type.kind === 'structure') return readStructure(type, value, reading);
  if (type.kind === 'switch') {
    const read = readSwitch(value);
    return read === invalid ? readStructure(type, value, reading) : read;
  }
  const read = readScalar(type, value);
  return read === invalid ? mismatch(type, value, reading) : read;
}

const takesText = (type: Type): boolean =>
  type.kind === 'integer' ? type.texts !== '' : !['boolean', 'list', 'map', 'structure'].includes(type.kind);

function mismatch(expected: Type, found: unknown, reading: Reading): undefined {
  if (expected.kind === 'string' && (typeof found === 'number' || typeof found === 'bigint')) {
    report(reading, { kind: 'number-for-name', found });
  } else report(reading, { kind: 'invalid-value', found, expected });
}

function readList(type: ListType, value: unknown, reading: Reading): unknown {
  if (!Array.isArray(value)) return mismatch(type, value, reading);
  let result: unknown[] = value;
  const depth = reading.path.push(0) - 1;
  for (let index = 0; index < value.length; index++) {
    reading.path[depth] = index;
    const read = readValue(type.item, value[index] ?? null, reading);
    if (read === value[index]) continue;
    if (result === value) result = [...value];
    result[index] = read;
  }
  reading.path.pop();
  return result;
}

/** A map whose keys are the user's. Null stands for itself there: it deletes the key. */
function readMap(type: MapType, value: unknown, reading: Reading): unknown {
  if (!isMap(value)) return mismatch(type, value, reading);
  const changes: [string, unknown][] = [];
  const depth = reading.path.push('') - 1;
  for (const key of keysOf(value)) {
    reading.path[depth] = key;
    const read = readValue(type.item, value[key], reading) ?? null;
    if (read !== value[key]) changes.push([key, read]);
  }
  reading.path.pop();
  return changes.length === 0 ? value : { ...value, ...Object.fromEntries(changes) };
}

function readStructure(type: StructureType | SwitchType, value: unknown, reading: Reading): unknown {
  if (!isMap(value)) return mismatch(type, value, reading);
  const part = structurePart(type.structure, value, reading);
  const read = readProperties(part.structure, part.value, reading, readValue);
  if (part.likely !== undefined && part.rest !== undefined) {
    const problems: Problem[] = [];
    readProperties(part.likely, part.rest, { ...reading, problems }, readValue);
    for (const problem of problems) reading.problems.push({ ...problem, severity: 'warning' });
  }
  if (part.rest === undefined) return read;
  return read === part.value ? value : { ...part.rest, ...read };
}
