import { isList, isMap, type Json, reject } from '../json.ts';
import { type Source, sourceOf } from './expression.ts';

/** Replaces the references in all strings of a value. */
export function expand(value: Json, read: (source: Source) => Json): Json {
  if (typeof value === 'string') return expandText(value, read);
  if (isList(value)) return value.map((one) => expand(one, read));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, expand(child, read)]));
}

function expandText(text: string, read: (source: Source) => Json): Json {
  if (!/[{}]/.test(text)) return text;
  const [before, reference, after, ...more] = text.split(/\{\{|\}\}/);
  const braces = text.match(/\{\{|\}\}/g) ?? [];
  if (braces.join() !== '{{,}}' || more.length > 0) return reject('one pair of braces');
  const inside = words(reference!);
  const around = [before, after].map((side) => words(side!));
  const source = sourceOf(inside.length === 1 ? inside[0]!.split('.') : []);
  if (source.capture === undefined) return reject('braces hold one reference');
  if (around.flat().some((word) => word.indexOf('.') > 0)) return reject('a path outside the braces');
  const result = read(source);
  if (around.flat().length === 0) return result;
  if (typeof result !== 'string') return reject('words around what is no string');
  return [around[0]!.join(''), result, around[1]!.join('')].join('');
}

function words(text: string): string[] {
  if (/[{}]/.test(text)) return reject('a single brace');
  return text.split(/\p{White_Space}+/u).filter((word) => word !== '');
}
