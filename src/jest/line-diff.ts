/** Lines around a change that are shown. */
const contextLines = 3;

/** Longer texts than this product of line counts are not compared line by line. */
const mostComparisons = 4_000_000;

type Line = readonly [mark: ' ' | '-' | '+', text: string];

/** How to get from one text to another, as `- ` and `+ ` lines with a few equal ones around them. */
export function lineDiff(before: string, after: string): string {
  const lines = compareLines(splitLines(before), splitLines(after));
  const isNear = nearChanges(lines);
  const shown = lines.flatMap(([mark, text], index) => {
    if (isNear[index]) return [`${mark} ${text}`];
    return index === 0 || isNear[index - 1] ? ['  …'] : [];
  });
  return shown.join('\n');
}

const splitLines = (text: string): string[] => text.replace(/\n$/, '').split('\n');

function nearChanges(lines: readonly Line[]): boolean[] {
  const near = lines.map(() => false);
  for (const [index, [mark]] of lines.entries()) {
    if (mark === ' ') continue;
    near.fill(true, Math.max(0, index - contextLines), index + contextLines + 1);
  }
  return near;
}

function compareLines(before: readonly string[], after: readonly string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [
    ...before.slice(0, start).map((text): Line => [' ', text]),
    ...changes(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map((text): Line => [' ', text]),
  ];
}

/** By the longest common subsequence of the lines. */
function changes(before: readonly string[], after: readonly string[]): Line[] {
  if (before.length * after.length > mostComparisons) {
    return [...before.map((text): Line => ['-', text]), ...after.map((text): Line => ['+', text])];
  }
  const lengths = commonLengths(before, after);
  const lines: Line[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && before[row] === after[column]) {
      lines.push([' ', before[row]!]);
      row++;
      column++;
    } else if (
      column >= after.length ||
      (row < before.length && lengths[row + 1]![column]! >= lengths[row]![column + 1]!)
    ) {
      lines.push(['-', before[row++]!]);
    } else {
      lines.push(['+', after[column++]!]);
    }
  }
  return lines;
}

/** For every pair of line numbers, how many lines the rests from there have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row]![column] =
        before[row] === after[column]
          ? lengths[row + 1]![column + 1]! + 1
          : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!);
    }
  }
  return lengths;
}
