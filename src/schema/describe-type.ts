import { quoted } from '../diagnostics/messages/words.ts';
import type { IntegerType, Type } from './type.ts';

/** The values of a type that has few. */
export function valuesOf(type: Type): readonly string[] {
  if (type.kind === 'enumeration') return type.enumeration.canonical;
  return type.kind === 'boolean' || type.kind === 'booleantext' || type.kind === 'feature'
    ? ['true', 'false']
    : [];
}

/** What fits a type, in a few words. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case 'string':
      return 'a string';
    case 'boolean':
    case 'booleantext':
    case 'feature':
      return '`true` or `false`';
    case 'integer':
      return describeInteger(type);
    case 'enumeration':
      return type.enumeration.open ? 'a string' : `one of ${quoted(type.enumeration.canonical)}`;
    case 'address':
      return 'an IPv4 or IPv6 address without a prefix length';
    case 'connection':
      return '`yes`, `no` or the number of an interface';
    case 'any':
      return 'anything';
    case 'list':
      return 'a list';
    default:
      return 'a map';
  }
}

function describeInteger({ signed, bits }: IntegerType): string {
  const size = BigInt(signed ? bits - 1 : bits);
  return `a whole number from ${signed ? -(2n ** size) : 0} to ${2n ** size - 1n}`;
}
