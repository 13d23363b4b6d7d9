/** So many digits may be more than a double holds. */
const longDigits = 16;
/** Beyond it, making a `bigint` takes time that grows with the square of the digits: such a number stays a string. */
export const mostDigits = 1000;

/**
 * JSON text with every integer that a double can't hold replaced by what `instead` gives for it;
 * the very same text when there is none.
 */
export function replaceLongIntegers(text: string, instead: (digits: string) => string): string {
  const parts: string[] = [];
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = stringEnd(text, at);
    } else if (isDigit(code)) {
      const end = numberEnd(text, at);
      const start = text.charCodeAt(at - 1) === minus ? at - 1 : at;
      const number = text.slice(start, end);
      if (end - at >= longDigits && digitsEnd(text, at) === end && !Number.isSafeInteger(Number(number))) {
        parts.push(text.slice(copied, start), instead(number));
        copied = end;
      }
      at = end;
    } else at++;
  }
  return copied === 0 ? text : parts.join('') + text.slice(copied);
}

const quote = 34;
const backslash = 92;
const minus = 45;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Behind a number, its fraction and exponent included. */
function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && '0123456789.eE+-'.includes(text[end]!)) end++;
  return end;
}

/** Behind the closing quote of the string that begins at `start`. */
export function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at + 1;
}
