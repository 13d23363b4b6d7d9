import type { FilePlace, Span } from '../diagnostics/diagnostic.ts';

/** A document that came as text. */
export interface SourceText {
  readonly text: string;
  /** For messages; nothing is read from it. */
  readonly fileName?: string;
}

/** The part of a place that is on its first line. */
export function firstLine(place: FilePlace): FilePlace {
  const [line = ''] = place.lines;
  return place.endLine === place.line
    ? place
    : { ...place, endLine: place.line, endColumn: line.length + 1, lines: [line] };
}

/** The most lines that a place carries along for its code frame. */
const mostLines = 8;

/** The lines and columns (1-based, UTF-16 units) of a range of a file's text. */
export function filePlace({ text, fileName }: SourceText, { start, end }: Span): FilePlace {
  const starts = lineStarts(text);
  const line = lineAt(starts, start);
  const endLine = Math.max(line, lineAt(starts, Math.max(start, end)));
  const lines = [];
  for (let number = line; number <= endLine && lines.length < mostLines; number++) {
    lines.push(text.slice(starts[number], starts[number + 1] ?? text.length).replace(/\r?\n$|\r$/, ''));
  }
  // an editor counts no column for a byte order mark, not even for what stands before it
  const hasMark = text.startsWith('\ufeff');
  const column = (at: number, offset: number): number =>
    Math.max(1, offset - starts[at]! + 1 - (at === 0 && hasMark ? 1 : 0));
  if (line === 0 && hasMark && lines[0] !== undefined) lines[0] = lines[0].slice(1);
  return {
    ...(fileName !== undefined && { name: fileName }),
    line: line + 1,
    column: column(line, start),
    endLine: endLine + 1,
    endColumn: column(endLine, end),
    lines,
  };
}

/** Offsets at which the lines of a text start; YAML's line breaks are LF, CR LF and CR. */
function lineStarts(text: string): number[] {
  if (cache?.text === text) {
    // the same characters in another string would be compared again and again
    cache.text = text;
    return cache.starts;
  }
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  cache = { text, starts };
  return starts;
}

/** The last text's lines: findings come many at a time, all about one text. */
let cache: { text: string; readonly starts: number[] } | undefined;

/** The 0-based number of the line that an offset is in. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}
