/** So many digits may be more than a double holds. */
const longDigits = 16;
/** Beyond it, making a `bigint` takes time that grows with the square of the digits: such a number stays a string. */
export const mostDigits = 1000;

/**
 * Whether a text has a run of 16 digits somewhere. Looks at every sixteenth character only, which
 * such a run can't slip through: texts of megabytes are asked.
 */
export function hasLongDigits(text: string): boolean {
  let at = longDigits - 1;
  while (at < text.length) {
    if (isDigit(text.charCodeAt(at))) {
      const end = digitsEnd(text, at);
      if (end - digitsStart(text, at) >= longDigits) return true;
      at = end;
    }
    at += longDigits;
  }
  return false;
}

/**
 * JSON text with every integer that a double can't hold replaced by what `instead` gives for it;
 * the very same text when there is none. Texts that are no JSON come out as any text.
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

/** The first digit of the run that has one at `at`. */
function digitsStart(text: string, at: number): number {
  let start = at;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

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
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    at += code === backslash ? 2 : 1;
  }
  return text.length;
}
