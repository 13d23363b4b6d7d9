/** An integer in JSON text that a double may not hold, or a string (which is to be passed over). */
const stringOrLongInteger = /"(?:[^"\\]|\\.)*"|-?[0-9]{16,}(?![0-9.eE])/g;
const longDigits = /[0-9]{16}/;
const mark = '\u0000integer:';

/**
 * `JSON.parse` that gives a `bigint` for an integer beyond 2^53.
 * Throws `SyntaxError` as `JSON.parse` does.
 */
export function parseJson(text: string): unknown {
  if (!longDigits.test(text)) return JSON.parse(text);
  const marked = text.replace(stringOrLongInteger, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `${JSON.stringify(mark + token)}`,
  );
  const revive = (_key: string, value: unknown): unknown =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
  return marked === text ? JSON.parse(text) : JSON.parse(marked, revive);
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
      if (typeof item !== 'bigint') return item;
      marked = true;
      return mark + item;
    },
    indent,
  );
  return marked ? text.replace(/"\\u0000integer:(-?[0-9]+)"/g, '$1') : text;
}
