import { canonicalAddress } from './address.ts';
import { isMap } from './plain-map.ts';
import type { Enumeration, IntegerType, ScalarType } from './type.ts';

/** The value as nmstate writes it, or {@link invalid}. Null is the caller's business. */
export function readScalar(type: ScalarType, value: unknown): unknown {
  switch (type.kind) {
    case 'string':
      return typeof value === 'string' ? value : invalid;
    case 'boolean':
      return typeof value === 'boolean' ? value : invalid;
    case 'booleantext':
      return readBoolean(value, booleanWords);
    case 'feature':
      return typeof value === 'number' ? invalid : readBoolean(value, featureWords);
    case 'integer':
      return readInteger(type, value);
    case 'enumeration':
      return readEnumeration(type.enumeration, value);
    case 'address':
      return (typeof value === 'string' && canonicalAddress(value)) || invalid;
    case 'connection':
      return readConnectionInterface(value);
    case 'loose':
      return readLooseMap(value);
    case 'any':
      return value;
  }
}

export const invalid: unique symbol = Symbol('invalid');

const booleanWords = new Map([
  ...['1', 'true', 'yes', 'on', 'y'].map((word) => [word, true] as const),
  ...['0', 'false', 'no', 'off', 'n'].map((word) => [word, false] as const),
]);

const featureWords = new Map([...booleanWords].filter(([word]) => /[01]|true|false/.test(word)));

function readBoolean(value: unknown, words: ReadonlyMap<string, boolean>): unknown {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return words.get(value.toLowerCase()) ?? invalid;
  return value === 1 || value === 1n ? true : value === 0 || value === 0n ? false : invalid;
}

/** A boolean that stands for a structure with `enabled`; every word for a boolean, `no` too, switches it on. */
export function readSwitch(value: unknown): unknown {
  if (typeof value === 'boolean') return { enabled: value };
  return typeof value === 'string' && booleanWords.has(value.toLowerCase()) ? { enabled: true } : invalid;
}

function readInteger(type: Omit<IntegerType, 'kind' | 'nullable'>, value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) && fits(type, value) ? value : invalid;
  if (typeof value === 'bigint') return fits(type, value) ? shrink(value) : invalid;
  if (typeof value !== 'string' || type.texts === '') return invalid;
  const pattern = type.signed ? signedText : type.texts === 'text' ? unsignedText : digitsText;
  if (!pattern.test(value)) return invalid;
  const integer = BigInt(value.replace('+', ''));
  return fits(type, integer) ? shrink(integer) : invalid;
}

const digitsText = /^\+?\d+$/;
const unsignedText = /^(?:\+?\d+|0x\+?[\da-fA-F]+)$/;
const signedText = /^[+-]?\d+$/;

function fits(
  type: Pick<IntegerType, 'signed' | 'bits' | 'least' | 'most'>,
  value: number | bigint,
): boolean {
  if (typeof value === 'number') return value <= type.most && value >= type.least;
  return value === (type.signed ? BigInt.asIntN(type.bits, value) : BigInt.asUintN(type.bits, value));
}

/** A number where it holds the integer exactly. */
function shrink(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function readEnumeration({ values, open, anyCase }: Enumeration, value: unknown): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return invalid;
  const known = values.get(anyCase && typeof value === 'string' ? value.toLowerCase() : value);
  return known ?? (open && typeof value === 'string' ? value : invalid);
}

/** `yes`, `no` or the number of an interface, always written as text. */
function readConnectionInterface(value: unknown): unknown {
  if (typeof value === 'string') {
    const accepted = value === 'yes' || value === 'no' || (digitsText.test(value) && Number(value) < 2 ** 32);
    return accepted ? value : invalid;
  }
  const number = readInteger(anyUnsigned, value);
  return number === invalid ? invalid : String(number);
}

const anyUnsigned = { signed: false, bits: 64, least: 0, most: 2 ** 64, texts: '' } as const;

/** Anything: what is not a map reads as an empty one, lists and maps in it vanish, the rest becomes text. */
function readLooseMap(value: unknown): unknown {
  if (!isMap(value)) return {};
  if (Object.values(value).every((inner) => typeof (inner ?? '') === 'string')) return value;
  const entries = Object.entries(value).filter(
    ([, inner]) => inner === null || !['object', 'undefined'].includes(typeof inner),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, inner === null ? null : String(inner)]));
}
