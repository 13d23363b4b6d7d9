import { type Cell, cellsOf } from './cells.ts';
import type { FilePlace, Span } from './diagnostic.ts';

/** A range of a text, as its lines. */
export interface FramePlace {
  readonly lines: readonly string[];
  /** Where the range starts in the first line and ends in the last one, 0-based UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** 1-based number of the first line, when the text is a file. */
  readonly number?: number;
  /** How many lines of the range are left out at the end. */
  readonly omitted: number;
}

/** The lines of a frame: a text, or the marks under it. */
export interface FrameLine {
  readonly gutter: string;
  readonly text: string;
  readonly isMark: boolean;
}

/** The most columns of a line that are shown. */
const widest = 100;
const mostLines = 8;
/** The most UTF-16 units on either side of a range that are looked at. */
const margin = 400;

export function placeInFile({ lines, line, column, endLine, endColumn }: FilePlace): FramePlace {
  const omitted = Math.max(0, endLine - line + 1 - lines.length);
  const end = omitted > 0 ? lines.at(-1)!.length : endColumn - 1;
  return { lines, start: column - 1, end, number: line, omitted };
}

export function placeInText(text: string, { start, end }: Span): FramePlace {
  const lineStart = lastBreak(text, start);
  const behind = text.slice(lineStart, lineEnd(text, Math.max(start, end))).split(/\r\n?|\n/);
  const count = text.slice(lineStart, Math.max(start, end)).split(/\r\n?|\n/).length;
  const lines = behind.slice(0, Math.min(count, mostLines));
  const omitted = count - lines.length;
  const last = omitted > 0 ? lines.at(-1)!.length : end - lastBreak(text, end);
  return { lines, start: start - lineStart, end: last, omitted };
}

/** Where the line that an offset is in starts. */
function lastBreak(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  return start;
}

/** Where the line that an offset is in ends. */
function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text[end])) end++;
  return end;
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** Each line of a place with the marks under it; `note` stands behind the last marks. */
export function frameLines(place: FramePlace, mark: string, note: string): FrameLine[] {
  const { lines, start, end, number, omitted } = place;
  const frame = lines.flatMap((line, index): FrameLine[] => {
    const isLast = index === lines.length - 1;
    const from = index === 0 ? start : indentOf(line);
    const to = isLast ? end : line.trimEnd().length;
    if (index > 0 && to <= from) return [];
    const { text, column, width } = shown(line, { start: from, end: to });
    const marks = ' '.repeat(column) + mark.repeat(width);
    const words = isLast && omitted === 0 && note ? ` ${note}` : '';
    return [
      { gutter: number === undefined ? '' : String(number + index), text, isMark: false },
      { gutter: '', text: marks + words, isMark: true },
    ];
  });
  if (omitted === 0) return frame;
  const rest = omitted === 1 ? '1 more line' : `${omitted} more lines`;
  return [...frame, { gutter: '', text: `… ${rest}${note && `: ${note}`}`, isMark: true }];
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** A line cut to what fits around a range, and the columns of the range in it. */
function shown(line: string, { start, end }: Span): { text: string; column: number; width: number } {
  // What is far off can't be shown: a file may be one line of many megabytes.
  const offset = Math.max(0, start - margin);
  const isCut = offset > 0;
  const nearby = line.slice(offset, Math.min(end, start + margin) + margin);
  const cells = cellsOf(nearby).map((cell) => ({
    ...cell,
    start: cell.start + offset,
    end: cell.end + offset,
  }));
  const first = cells.findIndex((cell) => cell.end > start);
  const from = first < 0 ? cells.length : first;
  const behind = cells.findIndex((cell) => cell.start >= Math.max(start + 1, end));
  const to = behind < 0 ? cells.length : behind;
  const window = windowAround(cells, from, to);
  const inside = cells.slice(window.from, window.to);
  const before = isCut || window.from > 0 ? '…' : '';
  const text =
    before +
    inside.map((cell) => cell.text).join('') +
    (window.to < cells.length || offset + nearby.length < line.length ? '…' : '');
  const column = before.length + widthOf(cells.slice(window.from, from));
  return {
    text: text.trimEnd(),
    column,
    width: Math.max(1, widthOf(cells.slice(from, Math.min(to, window.to)))),
  };
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/** The cells to show of a long line: the range, and as much on either side as fits. */
function windowAround(cells: readonly Cell[], from: number, to: number): { from: number; to: number } {
  if (widthOf(cells) <= widest) return { from: 0, to: cells.length };
  let room = widest - 2;
  let left = from;
  let right = from;
  const take = (cell: Cell | undefined): boolean => {
    if (!cell || cell.width > room) return false;
    room -= cell.width;
    return true;
  };
  while (right < to && take(cells[right])) right++;
  for (let moved = true; moved; ) {
    const toLeft = take(cells[left - 1]);
    if (toLeft) left--;
    const toRight = take(cells[right]);
    if (toRight) right++;
    moved = toLeft || toRight;
  }
  return { from: left, to: right };
}
