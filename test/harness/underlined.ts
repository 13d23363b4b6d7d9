import type { FilePlace } from '../../src/index.ts';

/** The offset of a 1-based line and column in a text: a second implementation, of its own. */
function offsetOf(text: string, line: number, column: number): number {
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: lineBreak, index }) => index + lineBreak.length);
  const start = [0, ...breaks][line - 1]!;
  const mark = line === 1 && text.startsWith('\ufeff') ? 1 : 0;
  return start + column - 1 + mark;
}

/** A text with `⟦` and `⟧` around the places, so that a wrong one is seen at once. */
export function underlined(text: string, places: readonly (FilePlace | undefined)[]): string {
  const marks = places.flatMap((place) =>
    place
      ? [
          { at: offsetOf(text, place.line, place.column), mark: '⟦' },
          { at: offsetOf(text, place.endLine, place.endColumn), mark: '⟧' },
        ]
      : [],
  );
  return markedText(text, marks);
}

/** A text with `⟦` and `⟧` around ranges. */
export const marked = (text: string, ranges: readonly { start: number; end: number }[]): string =>
  markedText(
    text,
    ranges.flatMap(({ start, end }) => [
      { at: start, mark: '⟦' },
      { at: end, mark: '⟧' },
    ]),
  );

function markedText(text: string, marks: readonly { at: number; mark: string }[]): string {
  const order = [...marks.entries()].sort(([i, left], [j, right]) => left.at - right.at || i - j);
  let result = '';
  let done = 0;
  for (const [, { at, mark }] of order) {
    result += text.slice(done, at) + mark;
    done = at;
  }
  return result + text.slice(done);
}
