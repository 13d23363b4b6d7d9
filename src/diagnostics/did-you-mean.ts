/**
 * The candidate that a misspelt name most likely means, or `undefined` when none is near:
 * one edit for every three characters, at least one, is the most that counts as near
 * (none for a single character, which is as near to every other one).
 * An edit inserts, deletes or changes a character or swaps two neighbours.
 * The same candidates in the same order give the same answer; the first of equals wins. Of very many
 * candidates only the first thousand are looked at.
 */
export function closestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const limit = name.length < 2 ? 0 : Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  if (name.length > longest) return undefined;
  let looked = 0;
  for (const candidate of candidates) {
    if (looked++ === mostCandidates) break;
    if (candidate === name || Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Longer names are no typing mistakes, and the table would be large. */
const longest = 100;
const mostCandidates = 1000;

/** Three rows of the table, used by every call: a policy may have thousands of names to compare. */
const rows: [number[], number[], number[]] = [[], [], []];

/**
 * Optimal string alignment distance; gives up with `limit` when it can't stay below it. Only cells
 * within `limit` of the diagonal can: the others are not worked out.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let [beforePrevious, previous, current] = rows;
  for (let column = 0; column <= right.length; column++) previous[column] = column;
  for (let row = 1; row <= left.length; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(right.length, row + limit);
    current[from - 1] = from === 1 ? row : limit;
    let least = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      const above = column === row + limit ? limit : previous[column]!;
      const isSame = left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
      let cost = Math.min(above + 1, current[column - 1]! + 1, previous[column - 1]! + (isSame ? 0 : 1));
      if (isSwap(left, right, row, column)) cost = Math.min(cost, beforePrevious[column - 2]! + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(limit, previous[right.length]!);
}

/** Before the first character is `NaN`, which equals nothing. */
const isSwap = (left: string, right: string, row: number, column: number): boolean =>
  left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
  left.charCodeAt(row - 2) === right.charCodeAt(column - 1);
