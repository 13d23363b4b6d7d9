import { describeType, valuesOf } from './describe-type.ts';
import { descriptions } from './descriptions.generated.ts';
import { stateStructure } from './table.ts';
import type { Property, Structure, Type } from './type.ts';

/** A property of NMState, for completion and hover. */
export interface KnownProperty {
  /** The spelling that nmstate writes. */
  readonly name: string;
  /** Other spellings that nmstate reads. */
  readonly otherNames: readonly string[];
  readonly required: boolean;
  /** What stands under it. */
  readonly contains: 'scalar' | 'list' | 'map';
  /** What fits it in a few words, of a list what fits an element: `a whole number from 0 to 65535`. */
  readonly expected: string;
  /** The values nmstate names, for a list those of an element; empty when there are none or too many. */
  readonly values: readonly string[];
  /** What else is to be known, in whole sentences. */
  readonly description?: string;
}

/**
 * The properties that NMState knows at a path of a network state, in its own order: `[]` for the sections,
 * `["interfaces", 0, "ipv4"]` for what an interface's `ipv4` holds. Numbers in the path are skipped, and so may be
 * missing. `interfaceType` says of which type the interface on the path is; without it the properties of all types
 * are given. Empty where NMState has no named properties.
 */
export function propertiesAt(path: readonly (string | number)[], interfaceType?: string): KnownProperty[] {
  let structures: readonly Structure[] = [stateStructure()];
  for (const step of path) {
    if (typeof step === 'number') continue;
    const found = structures.flatMap(({ properties }) => within(properties.get(step)?.type, interfaceType));
    structures = [...new Set(found)];
  }
  const byName = new Map<string, Property>();
  for (const property of structures.flatMap(({ properties }) => [...properties.values()])) {
    // those of several types of interfaces have the same types; a test holds that
    if (!byName.has(property.name)) byName.set(property.name, property);
  }
  return [...byName.values()].map(knownProperty);
}

/** The structures that a value of the type may have: those of all interfaces when their type is not known. */
function within(type: Type | undefined, interfaceType: string | undefined): readonly Structure[] {
  if (type?.kind === 'list') return within(type.item, interfaceType);
  if (type?.kind !== 'structure' && type?.kind !== 'switch') return [];
  const { structure } = type;
  if (structure.branches.size === 0) return [structure];
  const branch = structure.branches.get(interfaceType ?? '');
  return branch ? [branch] : [...structure.branches.values()];
}

function knownProperty({ name, spellings, required, type, id }: Property): KnownProperty {
  const item = type.kind === 'list' ? type.item : type;
  const isMap =
    item.kind === 'structure' || item.kind === 'switch' || item.kind === 'map' || item.kind === 'loose';
  return {
    name,
    otherNames: spellings.slice(1),
    required,
    contains: type.kind === 'list' ? 'list' : isMap ? 'map' : 'scalar',
    expected: describeType(item),
    values: [...valuesOf(item)],
    ...(Object.hasOwn(descriptions, id) && { description: descriptions[id]! }),
  };
}
