import type { Type } from '../schema/type.ts';
import type { TypedPlace } from './types-at.ts';

/** Kinds of values that text turns into one another, or not. */
export type Family = 'text' | 'boolean' | 'number' | 'list' | 'map' | 'any';

/** A family in words. */
export const describedFamily: Readonly<Record<Family, string>> = {
  text: 'a string',
  boolean: 'a boolean',
  number: 'a number',
  list: 'a list',
  map: 'a map',
  any: 'of several types',
};

/** What values of a type are in memory, as nmstate writes them. */
export function familyOf(type: Type): Family {
  switch (type.kind) {
    case 'string':
    case 'address':
    case 'enumeration':
      return 'text';
    case 'boolean':
    case 'booleantext':
    case 'feature':
      return 'boolean';
    case 'integer':
      return 'number';
    case 'list':
      return 'list';
    case 'map':
    case 'structure':
      return 'map';
    default:
      return 'any';
  }
}

/** Whether every value at a place, as nmstate writes it, is also read as a type. */
export function fits({ type, hexadecimal }: TypedPlace, to: Type): boolean {
  if (hexadecimal && to.kind === 'integer' && to.texts !== 'text') return false;
  return typeFits(type, to);
}

function typeFits(from: Type, to: Type): boolean {
  const family = familyOf(to);
  if (family === 'any' || familyOf(from) === 'any') return true;
  if (familyOf(from) !== family) return false;
  // Every kind of boolean is written, and read, as `true` or `false`.
  if (to.kind === 'string' || family === 'boolean') return true;
  if (from.kind === 'integer' && to.kind === 'integer') return from.least >= to.least && from.most <= to.most;
  if (from.kind === 'enumeration' && to.kind === 'enumeration') {
    return to.enumeration.open || from.enumeration.name === to.enumeration.name;
  }
  if (to.kind === 'enumeration') return to.enumeration.open;
  if ((from.kind === 'list' || from.kind === 'map') && from.kind === to.kind)
    return typeFits(from.item, to.item);
  if (from.kind === 'structure' && to.kind === 'structure') return from.structure.name === to.structure.name;
  return from.kind === to.kind;
}
