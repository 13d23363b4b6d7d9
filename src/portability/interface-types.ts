import { stateStructure } from '../schema/table.ts';
import type { ListType, Structure, StructureType } from '../schema/type.ts';

/** What NMState knows of the interfaces of a type; nothing is checked in those of other types. */
export const interfaceBranches = (): ReadonlyMap<string, Structure> => interfaceStructure().branches;

/** The interface types that have a section; `undefined` when all have it. */
export function interfaceTypesWith(section: string): ReadonlySet<string> | undefined {
  const { properties, branches } = interfaceStructure();
  if (properties.has(section)) return undefined;
  const owners = [...branches].filter(([, branch]) => branch.properties.has(section)).map(([type]) => type);
  return owners.length === branches.size ? undefined : new Set(owners);
}

function interfaceStructure(): Structure {
  const list = stateStructure().properties.get('interfaces')!.type as ListType;
  return (list.item as StructureType).structure;
}
