import type { Problem } from './problem.ts';
import type { Structure, Type } from './type.ts';

/** Where a property of this exact name belongs: further out, further in, or in interfaces of other types. */
export function suggestPlace({
  property,
  around,
  path,
}: Extract<Problem, { kind: 'unknown-property' }>): string | undefined {
  const outer = around.slice(0, -1).findLast(({ structure }) => structure.properties.has(property));
  if (outer !== undefined) return `it belongs ${levels(path, outer.depth)}, ${placeOf(path, outer.depth)}`;
  const inner = pathInside(around.at(-1)!.structure, property);
  if (inner !== undefined) return `it belongs in \`${inner.join('.')}\``;
  const owners = interfaceTypesWith(
    around.map(({ structure }) => structure),
    property,
  );
  return owners.length === 0
    ? undefined
    : `only interfaces of type ${owners.map((type) => `\`${type}\``).join(', ')} have it`;
}

function levels(path: readonly (string | number)[], depth: number): string {
  const keys = path.slice(depth, -1).filter((step) => typeof step === 'string').length;
  return keys === 1 ? 'one level up' : `${keys} levels up`;
}

function placeOf(path: readonly (string | number)[], depth: number): string {
  const key = path.slice(0, depth).findLast((step) => typeof step === 'string');
  if (key === undefined) return 'at the top of the state';
  return typeof path[depth - 1] === 'number' ? `in the element of \`${key}\`` : `in \`${key}\``;
}

/** The shortest way down through maps to a property of that name. */
function pathInside(structure: Structure, property: string): string[] | undefined {
  let level: { structure: Structure; path: string[] }[] = [{ structure, path: [] }];
  while (level.length > 0) {
    const next = level.flatMap((place) =>
      [...new Set(place.structure.properties.values())].flatMap(({ name, type }) => {
        const inner = structureOf(type);
        return inner === undefined ? [] : [{ structure: inner, path: [...place.path, name] }];
      }),
    );
    const found = next.find((place) => place.structure.properties.has(property));
    if (found !== undefined) return found.path;
    level = next;
  }
  return undefined;
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
