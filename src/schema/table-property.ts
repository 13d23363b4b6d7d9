import type { Enumeration, Property, Structure, Type } from './type.ts';

/**
 * The text as the one copy that the engine keeps of a property name. Names cut out of the table are compared
 * character by character with those of a state, interned ones by address.
 */
export const intern = (text: string): string => Object.keys({ [text]: true })[0]!;

export type Definition = Structure | Enumeration;

/** A property of the structure `owner`, in the notation that `table.ts` explains. */
export function parseProperty(
  owner: string,
  word: string,
  definitions: ReadonlyMap<string, Definition>,
): Property {
  const [, names, type, flags, fallback] = /^([^:]+):(.+?)([!\-/^_~]*)(?:=(.*))?$/.exec(word)!;
  const spellings = names!.split('|').map(intern);
  return {
    name: spellings[0]!,
    spellings,
    type: parseType(type!, definitions),
    required: flags!.includes('!'),
    dropped: flags!.includes('-'),
    omittedWhenEmpty: flags!.includes('/'),
    hexadecimal: flags!.includes('^'),
    queryOnly: flags!.includes('~'),
    fallback: flags!.includes('_') ? null : fallback === '[]' ? [] : fallback,
    id: `${owner}.${spellings[0]}`,
  };
}

function parseType(text: string, definitions: ReadonlyMap<string, Definition>): Type {
  const nullable = text.startsWith('?');
  const name = nullable ? text.slice(1) : text;
  const kind = ({ '[': 'list', '{': 'map', '<': 'switch' } as const)[name[0]!];
  if (kind === 'switch')
    return { ...shape, kind, nullable, structure: definitions.get(name.slice(1, -1)) as Structure };
  if (kind !== undefined)
    return { ...shape, kind, nullable, item: parseType(name.slice(1, -1), definitions) };
  const definition = definitions.get(name);
  if (definition !== undefined && 'values' in definition)
    return { ...shape, kind: 'enumeration', nullable, enumeration: definition };
  if (definition !== undefined) return { ...shape, kind: 'structure', nullable, structure: definition };
  const integer = /^([ui])(\d+)(.*)$/.exec(name);
  return integer === null ? { ...shape, kind: name as 'string', nullable } : parseInteger(integer, nullable);
}

function parseInteger([, sign, width, texts]: RegExpExecArray, nullable: boolean): Type {
  const bits = Number(width);
  const signed = sign === 'i';
  const size = 2 ** (signed ? bits - 1 : bits);
  const bounds = { least: signed ? -size : 0, most: size - 1 };
  return { ...shape, kind: 'integer', nullable, signed, bits, ...bounds, texts: texts as '' };
}

/** All types are objects of one shape: the reader is three times as fast with it. */
const shape = {
  kind: undefined,
  nullable: false,
  item: undefined,
  structure: undefined,
  enumeration: undefined,
  signed: false,
  bits: 0,
  least: 0,
  most: 0,
  texts: '',
} as const;
