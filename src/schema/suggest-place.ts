import type { Problem } from './problem.ts';
import type { Structure, Type } from './type.ts';

/**
 * Where a property of this exact name belongs: further out, further in, or in interfaces of other types. In a state
 * that is to be applied nothing is led into what is only reported: it would be accepted there and count for nothing.
 */
export function suggestPlace(
  { around, path }: Extract<Problem, { kind: 'unknown-property' }>,
  isApplied: boolean,
): string | undefined {
  const property = String(path.at(-1));
  const belongs = ({ properties }: Structure, place: string): string =>
    `it belongs ${place}${isApplied && properties.get(property)!.queryOnly ? ', where it is only reported' : ''}`;
  const outer = around.slice(0, -1).findLastIndex(({ properties }) => properties.has(property));
  if (outer >= 0)
    return belongs(around[outer]!, `${levels(around.length - 1 - outer)}, ${placeOf(path, outer)}`);
  const inner = placesInside(around.at(-1)!, property, isApplied);
  if (inner.length > 0 && inner.length <= mostPlaces) {
    const places = inner.map(({ path: keys }) => `\`${keys.join('.')}\``);
    return belongs(inner[0]!.structure, `in ${places.join(' or ')}`);
  }
  const owners = interfaceTypesWith(around, property);
  if (owners.length === 0) return undefined;
  return `only interfaces of type ${owners.map((type) => `\`${type}\``).join(', ')} have it`;
}

const levels = (count: number): string => (count === 1 ? 'one level up' : `${count} levels up`);

/** The place of the structure that the path reaches with its `count`th key. */
function placeOf(path: readonly (string | number)[], count: number): string {
  if (count === 0) return 'at the top';
  const keys = [...path.entries()].filter(([, step]) => typeof step === 'string');
  const [index, key] = keys[count - 1]!;
  return typeof path[index + 1] === 'number' ? `in the element of \`${key}\`` : `in \`${key}\``;
}

interface Place {
  readonly structure: Structure;
  readonly path: readonly string[];
}

/** With more it is anybody's guess which is meant. */
const mostPlaces = 3;

/** The shortest ways down through maps to a property of that name, all of one length. */
function placesInside(structure: Structure, property: string, isApplied: boolean): Place[] {
  let level: Place[] = [{ structure, path: [] }];
  while (level.length > 0) {
    const next = level.flatMap((place) =>
      [...new Set(place.structure.properties.values())].flatMap(({ name, type, queryOnly }) => {
        const inner = isApplied && queryOnly ? undefined : structureOf(type);
        return inner === undefined ? [] : [{ structure: inner, path: [...place.path, name] }];
      }),
    );
    const found = next.filter((place) => place.structure.properties.has(property));
    if (found.length > 0) return found;
    level = next;
  }
  return [];
}

const structureOf = (type: Type): Structure | undefined =>
  type.kind === 'structure' || type.kind === 'switch' ? type.structure : undefined;

/** The state's structure knows the interfaces' one, and that one all interface types. */
function interfaceTypesWith(around: readonly Structure[], property: string): string[] {
  const list = around.length === 2 ? around[0]!.properties.get('interfaces')?.type : undefined;
  const element = list?.kind === 'list' ? structureOf(list.item) : undefined;
  return [...(element?.branches ?? [])]
    .filter(([, structure]) => structure.properties.has(property))
    .map(([type]) => type);
}
