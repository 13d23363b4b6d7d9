import { isList, isMap, type Json, kindOf, reject } from './json.ts';
import { parseReference, type Reference } from './parse.ts';

type Part = string | Reference;

/** Section "Templates": the text and the references of one string, in order. */
function parts(template: string): Part[] {
  const pieces = template.split(/(\{\{.*?\}\})/su);
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (/^\{\{.*\}\}$/su.test(piece)) return parseReference(piece.slice(2, -2));
      return /\{\{|\}\}/u.test(piece) ? reject(`braces without a partner in ${template}`) : piece;
    });
}

function embedded(value: Json): string {
  const kind = kindOf(value);
  return kind === 'string' || kind === 'number' || kind === 'boolean'
    ? String(value)
    : reject(`a ${kind} does not stand inside a text`);
}

export function expand(template: Json, read: (reference: Reference) => Json): Json {
  if (isList(template)) return template.map((element) => expand(element, read));
  if (isMap(template)) {
    return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, expand(value, read)]));
  }
  if (typeof template !== 'string') return template;
  const found = parts(template);
  if (found.length === 1 && typeof found[0] === 'object') return read(found[0]);
  return found.map((part) => (typeof part === 'string' ? part : embedded(read(part)))).join('');
}
