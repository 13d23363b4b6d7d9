import { table } from './table.generated.ts';
import { type Definition, intern, parseProperty } from './table-property.ts';
import type { Enumeration, Property, Structure } from './type.ts';

/*
 * The notation of `table.generated.ts`, a definition a line:
 *
 *   Name property property            a structure; unknown properties are errors
 *   Name+Base property                with the properties of another structure first
 *   Name* property                    unknown properties are silently ignored
 *   Name^ property                    the first property that is there counts alone
 *   Name … @vlan:VlanInterface        which structure an interface of a type has
 *   Name=value value,synonym          an enumeration; `#` also reads synonyms given as numbers, `%` those as
 *                                     numbers only and values in any case, `~` takes other values, too
 *
 * A property is `name|other spelling:type` with flags behind it: `!` is required, `-` is read and discarded,
 * `/` is left out when empty, `^` is written as a hexadecimal string, `_` is written as null when not set,
 * `~` is reported and never applied, `=value` is written when not set.
 * A type is a scalar, a name, `[type]` for a list, `{type}` for a map, `<Name>` for a structure or a boolean
 * that stands for its `enabled`; each with `?` in front when null reads as "not set". Integers are `u8` to
 * `u64`, `i32` and `i64`, with `digits` when decimal text is read as well, `text` when hexadecimal is, too.
 */

/** The definition of a whole network state, with everything below it; put together on first use. */
export function stateStructure(): Structure {
  root ??= parseTable(table).get('NetworkState') as Structure;
  return root;
}

let root: Structure | undefined;

/** Definitions may stand in any order, but a base before the structures that extend it. */
function parseTable(text: string): Map<string, Definition> {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => /^(\w+)([*^]?)(?:\+(\w+))?([ =#%~]|$)(.*)$/.exec(line)!);
  const definitions = new Map(
    lines.map(([, name, mark, , sign, rest]) => [
      name!,
      sign === ' ' || sign === '' ? emptyStructure(name!, mark!) : parseEnumeration(name!, sign!, rest!),
    ]),
  );
  for (const [, name, , , sign, rest] of lines) {
    if (sign !== ' ') continue;
    const structure = definitions.get(name!) as MutableStructure;
    for (const word of rest!.split(' ')) addWord(structure, word, definitions);
  }
  // Bases are complete only now.
  for (const [, name, , base] of lines) {
    if (base) inherit(definitions.get(name!) as MutableStructure, definitions.get(base) as Structure);
  }
  return definitions;
}

type MutableStructure = Structure & {
  properties: Map<string, Property>;
  demanded: Property[];
  branches: Map<string, Structure>;
};

const emptyStructure = (name: string, mark: string): MutableStructure => ({
  name,
  properties: new Map(),
  demanded: [],
  open: mark === '*',
  choice: mark === '^',
  branches: new Map(),
});

function addWord(
  structure: MutableStructure,
  word: string,
  definitions: ReadonlyMap<string, Definition>,
): void {
  if (word.startsWith('@')) {
    const [type, name] = word.slice(1).split(':');
    structure.branches.set(intern(type!), definitions.get(name!) as Structure);
    return;
  }
  const property = parseProperty(structure.name, word, definitions);
  for (const spelling of property.spellings) structure.properties.set(spelling, property);
  if (property.required || property.fallback !== undefined) structure.demanded.push(property);
}

function inherit(structure: MutableStructure, base: Structure): void {
  structure.properties = new Map([...base.properties, ...structure.properties]);
  structure.demanded = [...base.demanded, ...structure.demanded];
}

/** `#` and `%` mark the enumerations whose synonyms are numbers. */
function parseEnumeration(name: string, sign: string, text: string): Enumeration {
  const groups = text.split(' ').map((group) => group.split(',').map(intern));
  const values = new Map<string | number, string>();
  for (const [value, ...synonyms] of groups) {
    values.set(value!, value!);
    for (const synonym of synonyms) {
      if (sign !== '%') values.set(synonym, value!);
      if (sign === '#' || sign === '%') values.set(Number(synonym), value!);
    }
  }
  return {
    name,
    values,
    canonical: groups.map(([value]) => value!),
    open: sign === '~',
    anyCase: sign === '%',
  };
}
