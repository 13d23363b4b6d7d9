import { closestName } from '../diagnostics/did-you-mean.ts';
import { has, own, type PlainMap, pick } from './plain-map.ts';
import { type Reading, report } from './problem.ts';
import type { EnumerationType, Property, Structure } from './type.ts';

/** Which structure describes which part of a map. */
export interface StructurePart {
  readonly structure: Structure;
  readonly value: PlainMap;
  /** What else is kept, as it stands; everything outside `value` is discarded when it is missing. */
  readonly rest?: PlainMap;
  /** The structure that the rest most likely has, although nmstate does not check it now. */
  readonly likely?: Structure;
}

export function structurePart(structure: Structure, value: PlainMap, reading: Reading): StructurePart {
  if (structure.branches.size > 0) return interfacePart(structure, value, reading);
  if (!structure.choice) return { structure, value };
  const names = [...structure.properties.keys()];
  const chosen = names.find((name) => has(value, name));
  if (chosen !== undefined) return { structure, value: pick(value, [chosen]) };
  report(reading, {
    kind: 'missing-property',
    property: structure.properties.get(names[0]!)!,
    choices: names,
  });
  return { structure, value: {} };
}

/** `type` picks the structure. An absent interface has a head only, and one of another type is taken as it is. */
function interfacePart(structure: Structure, value: PlainMap, reading: Reading): StructurePart {
  const type = own(value, 'type');
  const isAbsent = own(value, 'state') === 'absent';
  const branch = structure.branches.get(type as string);
  if (branch !== undefined && !isAbsent) return { structure: branch, value };
  const head = pick(value, structure.properties.keys());
  if (isAbsent) return { structure, value: head };
  const isOpen = typeof type !== 'string' || type === 'unknown' || reading.isWildcard?.(type) !== undefined;
  if (!reading.likelyMistakes) return { structure, value: head, rest: value };
  if (isOpen) return { structure, value: head, rest: value, likely: sections(structure) };
  reportUnlikelyType(structure, type, reading);
  return { structure, value: head, rest: value };
}

function reportUnlikelyType(structure: Structure, found: string, reading: Reading): void {
  const { type } = structure.properties.get('type')!;
  const known = (type as EnumerationType).enumeration.canonical;
  if (known.includes(found) || closestName(found, known) === undefined) return;
  reading.path.push('type');
  report(reading, { kind: 'unlikely-type', found, known }, 'warning');
  reading.path.pop();
}

/** What stands below the head of an interface of any type. */
function sections(structure: Structure): Structure {
  const { properties, ...rest } = anyInterface(structure);
  const head = [...structure.properties].map(([name, property]) => [name, unchecked(property)] as const);
  return { ...rest, properties: new Map([...properties, ...head]) };
}

/** What interfaces of any type have; a section that differs between types may hold anything. */
function anyInterface(structure: Structure): Structure {
  const properties = new Map<string, Property>();
  for (const branch of new Set(structure.branches.values())) {
    for (const [name, property] of branch.properties) {
      const other = properties.get(name);
      properties.set(name, other === undefined || other.id === property.id ? property : unchecked(property));
    }
  }
  return { ...structure, properties, demanded: [], branches: new Map() };
}

const unchecked = (property: Property): Property => ({ ...property, type: { kind: 'any', nullable: true } });
