/** A line of the left text beside one of the right; one of the two is missing where they differ. */
export interface ComparedRow {
  readonly left?: string;
  readonly right?: string;
  /** How many equal lines are left out here; the row has no text then. */
  readonly hidden?: number;
  /** Two texts that only stand beside each other. */
  readonly isUncompared?: true;
}

/** Above it, the table of the longest common subsequence takes too long: everything between the first and the last difference counts as different. */
const mostCells = 1_000_000;
const context = 3;

/** Two texts side by side, equal lines beside each other; long runs of equal lines are left out. */
export function compareLines(left: string, right: string): ComparedRow[] {
  const [a, b] = [left.split('\n'), right.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (line: string): ComparedRow => ({ left: line, right: line });
  return shorten([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]);
}

function between(a: readonly string[], b: readonly string[]): ComparedRow[] {
  const removed = (line: string): ComparedRow => ({ left: line });
  const added = (line: string): ComparedRow => ({ right: line });
  if (a.length * b.length > mostCells) return [...a.map(removed), ...b.map(added)];
  const common = commonLengths(a, b);
  const rows: ComparedRow[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      rows.push({ left: a[i++]!, right: b[j++]! });
    } else if (j === b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      rows.push(removed(a[i++]!));
    } else rows.push(added(b[j++]!));
  }
  return rows;
}

/** `[i][j]`: how many lines `a` from `i` and `b` from `j` have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/** Whether a row is the same on both sides. */
export const isSame = ({ left, right, hidden, isUncompared }: ComparedRow): boolean =>
  hidden !== undefined || isUncompared === true || left === right;

function shorten(rows: readonly ComparedRow[]): ComparedRow[] {
  const near = (index: number): boolean =>
    rows.slice(Math.max(0, index - context), index + context + 1).some((row) => !isSame(row));
  if (rows.every(isSame)) return [...rows];
  const shown: ComparedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (near(index)) shown.push(row);
    else if (shown.at(-1)?.hidden === undefined) shown.push({ hidden: 1 });
    else shown.push({ hidden: shown.pop()!.hidden! + 1 });
  }
  return shown;
}
