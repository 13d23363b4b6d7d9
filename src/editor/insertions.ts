/** A text put into another. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** The text with everything inserted, and the way back from its offsets. */
export function insert(
  source: string,
  insertions: readonly Insertion[],
): { text: string; toSource: (offset: number) => number } {
  let text = '';
  let from = 0;
  const places: { at: number; length: number; source: number }[] = [];
  for (const { at, text: added } of insertions) {
    text += source.slice(from, at);
    places.push({ at: text.length, length: added.length, source: at });
    text += added;
    from = at;
  }
  text += source.slice(from);
  const toSource = (offset: number): number => {
    let shift = 0;
    for (const { at, length, source: place } of places) {
      if (offset <= at) break;
      if (offset < at + length) return place;
      shift += length;
    }
    return offset - shift;
  };
  return { text, toSource };
}
