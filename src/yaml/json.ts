import { mostDigits, replaceLongIntegers, stringEnd } from './long-integers.ts';
import { inspect, largeNumber, tooDeep } from './nesting.ts';

/** Begins the strings that stand for `bigint` while a text is read or written. */
const mark = '\u0000integer:';
/** JSON has no other way to write NUL. */
const escapedNul = '\\u0000';
const escapedMark = JSON.stringify(mark).slice(1, -1);

/** Whether a text begins as a list or map in JSON does: an attempt at reading what can't be JSON costs an exception. */
export const beginsAsJson = (text: string): boolean => /^\s*[[{]/.test(text);

/**
 * `JSON.parse` of a list or map that gives a `bigint` for an integer beyond 2^53, and a string for one of
 * more than a thousand digits, as in YAML; `isTooDeep` when the value is nested more than `levels` deep. Throws
 * `SyntaxError` as `JSON.parse` does, and for a text that has such an integer and a NUL: reading it
 * as YAML tells them apart.
 */
export function parseJson(text: string, levels: number): { value: unknown; isTooDeep: boolean } {
  const value: object = JSON.parse(text);
  const found = inspect(value, levels);
  if (found === largeNumber) return { value: parseLongIntegers(text), isTooDeep: false };
  return { value, isTooDeep: found >= tooDeep };
}

function parseLongIntegers(text: string): unknown {
  const marked = replaceLongIntegers(text, (digits) =>
    digits.length > mostDigits ? `"${digits}"` : `"${escapedMark}${digits}"`,
  );
  if (marked === text) return JSON.parse(text);
  if (text.includes(escapedNul)) throw new SyntaxError('a long integer and a NUL in one text');
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value,
  );
}

/**
 * Whether no map of a JSON text has a key twice, told without asking where keys stand: its value has as many
 * keys as the text has colons.
 */
export const hasDistinctKeys = (json: string, value: unknown): boolean =>
  countKeys(value) === countColons(json);

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const items: unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : items.length;
  for (const item of items) count += countKeys(item);
  return count;
}

function countColons(json: string): number {
  let count = 0;
  let at = 0;
  while (at < json.length) {
    if (json[at] === '"') at = stringEnd(json, at);
    else if (json[at++] === ':') count++;
  }
  return count;
}

/**
 * A value as JSON text, a `bigint` as its digits.
 * Throws `RangeError` for a value nested too deep and `TypeError` for one that contains itself.
 */
export function toJson(value: unknown, indent?: number): string {
  let marked = false;
  const text = JSON.stringify(
    value,
    (_key, item: unknown) => {
      if (typeof item === 'bigint') {
        marked = true;
        return mark + item;
      }
      // so that no string of the value looks like a mark
      return typeof item === 'string' && item.startsWith('\0') ? `\0${item}` : item;
    },
    indent,
  );
  return marked || text?.includes(escapedNul) ? withoutMarks(text) : text;
}

/** Undoes what {@link toJson} did to strings; keys were left alone. */
function withoutMarks(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  let start = text.indexOf('"');
  while (start >= 0) {
    const end = stringEnd(text, start);
    const inside = start + 1;
    if (text.startsWith(escapedNul, inside) && text[end] !== ':') {
      const isMark = text.startsWith(escapedMark, inside);
      parts.push(text.slice(copied, isMark ? start : inside));
      if (isMark) parts.push(text.slice(inside + escapedMark.length, end - 1));
      copied = isMark ? end : inside + escapedNul.length;
    }
    start = text.indexOf('"', end);
  }
  return parts.join('') + text.slice(copied);
}
