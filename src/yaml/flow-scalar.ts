import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Origins } from './origins.ts';

/** The text of a plain or quoted scalar (YAML 1.2.2, 7.3); the parser has checked its escapes. */
export function decodeFlow(source: string, event: ScalarEvent, origins: Origins): void {
  const { valueStart, valueEnd, style } = event;
  let position = valueStart;
  let copyFrom = valueStart;
  /** Behind the last character of the line that is not white space, or was escaped. */
  let lineEnd = valueStart;
  while (position < valueEnd) {
    const character = source[position]!;
    if (character === '\n' || character === '\r') {
      origins.copy(copyFrom, lineEnd);
      position = foldBreaks(source, position, valueEnd, origins);
      copyFrom = lineEnd = position;
    } else if (character === "'" && style === SCALAR_STYLE.SINGLE_QUOTED) {
      origins.copy(copyFrom, position);
      origins.put("'", { start: position, end: position + 2 });
      copyFrom = lineEnd = position += 2;
    } else if (character === '\\' && style === SCALAR_STYLE.DOUBLE_QUOTED) {
      origins.copy(copyFrom, position);
      copyFrom = lineEnd = position = decodeEscape(source, position, valueEnd, origins);
    } else {
      position++;
      if (character !== ' ' && character !== '\t') lineEnd = position;
    }
  }
  origins.copy(copyFrom, style === SCALAR_STYLE.PLAIN ? lineEnd : valueEnd);
}

/** One break is read as a space, the first of several as nothing. Gives the position behind them. */
function foldBreaks(source: string, start: number, end: number, origins: Origins): number {
  const { breaks, position } = skipBreaks(source, start, end);
  if (breaks.length === 1) origins.put(' ', breaks[0]!);
  else for (const range of breaks.slice(1)) origins.put('\n', range);
  return position;
}

/** Passes over line breaks and the white space around them. */
function skipBreaks(source: string, start: number, end: number): { breaks: Span[]; position: number } {
  const breaks: Span[] = [];
  let position = start;
  while (position < end && /[ \t\r\n]/.test(source[position]!)) {
    const from = position++;
    if (source[from] === '\r' && source[position] === '\n') position++;
    if (source[from] === '\r' || source[from] === '\n') breaks.push({ start: from, end: position });
  }
  return { breaks, position };
}

/** The characters that an escape of one letter stands for (YAML 1.2.2, 5.7). */
const letters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Gives the position behind the escape; an escaped line break stands for nothing. */
function decodeEscape(source: string, start: number, end: number, origins: Origins): number {
  const letter = source[start + 1]!;
  if (letter === '\n' || letter === '\r') return skipBreaks(source, start + 1, end).position;
  const digits = hexDigits[letter] ?? 0;
  const behind = start + 2 + digits;
  const text = digits > 0 ? characterOf(source.slice(start + 2, behind)) : (letters[letter] ?? letter);
  origins.put(text, { start, end: behind });
  return behind;
}

/** A number beyond Unicode is no character; the parser lets it pass, and makes of it what 32 bits give. */
function characterOf(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16) | 0;
  if (code <= 0xffff) return String.fromCharCode(code);
  const offset = code - 0x10000;
  return String.fromCharCode((offset >> 10) + 0xd800, (offset & 0x3ff) + 0xdc00);
}
