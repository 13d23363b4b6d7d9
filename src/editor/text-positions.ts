import type { Span } from '../diagnostics/diagnostic.ts';

/** A place in a text as the Language Server Protocol counts: both 0-based, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A range of a text, `[start, end)` in 0-based UTF-16 offsets, and the same in lines and characters. */
export interface TextRange extends Span {
  readonly lines: { readonly start: Position; readonly end: Position };
}

/** A replacement of a range of a text. All ranges of one answer are ranges of the text before any edit. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

const whole = (number: number): number => Math.trunc(number) || 0;

/** The offset of a text that is closest to a number. */
export const offsetWithin = (text: string, offset: number): number =>
  Math.max(0, Math.min(whole(offset), text.length));

/** The line and character of an offset; the text's end for offsets beyond it. */
export function toPosition(text: string, offset: number): Position {
  const starts = lineStarts(text);
  const at = offsetWithin(text, offset);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return { line: low, character: at - starts[low]! };
}

/** The offset of a line and character; characters beyond the line's end mean its end. */
export function toOffset(text: string, { line, character }: Position): number {
  const starts = lineStarts(text);
  const row = whole(line);
  const start = starts[row];
  if (start === undefined) return row < 0 ? 0 : text.length;
  const next = starts[row + 1] ?? text.length + 1;
  const breaks = /\r\n$/.test(text.slice(start, next)) ? 2 : 1;
  return Math.max(start, Math.min(start + whole(character), next - breaks));
}

/** A span of a text as a range. */
export const toRange = (text: string, { start, end }: Span): TextRange => ({
  start,
  end,
  lines: { start: toPosition(text, start), end: toPosition(text, end) },
});

/** Where the line of an offset starts and ends, its break left out. */
export function lineAround(text: string, offset: number): Span {
  const start = lineStarts(text)[toPosition(text, offset).line]!;
  const length = /[\r\n]/.exec(text.slice(start))?.index;
  return { start, end: length === undefined ? text.length : start + length };
}

let cache: { text?: string; starts?: readonly number[] } = {};

/** The last text's lines are kept: one keystroke asks for many positions. */
function lineStarts(text: string): readonly number[] {
  if (cache.text === text && cache.starts) return cache.starts;
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  cache = { text, starts };
  return starts;
}
