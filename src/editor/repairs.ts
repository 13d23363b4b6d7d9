import type { Span } from '../diagnostics/diagnostic.ts';
import type { Insertion } from './insertions.ts';
import { lineAround } from './text-positions.ts';

/** Texts put into the source at some offsets of it, so that it can be parsed while it is being typed. */
export interface Repair {
  readonly insertions: readonly Insertion[];
  /** Blanks everything but the line of the cursor and those that say where it stands. */
  readonly skeleton?: true;
  /** Puts the scalar in quotes that its author has not written. */
  readonly addsQuotes?: true;
}

/** Longer lines are not looked at closely: some of the patterns take time that grows with the square. */
export const longestLine = 2000;

/**
 * What may have to be added to a text to make it parse, likeliest first. `mark` stands for what
 * will be typed at `offset`.
 */
export function repairsOf(text: string, offset: number, mark: string): Repair[] {
  const line = lineAround(text, offset);
  const here: Insertion = { at: offset, text: mark };
  if (line.end - line.start > longestLine) return [{ insertions: [here] }];
  const repairs: Repair[] = [...quoteBraces(text, line, here), { insertions: [here] }];
  for (const quote of ['"', "'"]) {
    const closing = { at: line.end, text: quote };
    if (text.slice(line.start, line.end).split(quote).length % 2 === 0) {
      repairs.push({ insertions: [here, closing] });
      const brackets = openBrackets(text.slice(line.start, line.end) + quote);
      if (brackets !== '') repairs.push({ insertions: [here, { at: line.end, text: quote + brackets }] });
    }
  }
  const word = /^\s*(?:- +)*[^\s:#"'{}[\],]*$/.test(text.slice(line.start, line.end).trimEnd());
  if (word) repairs.push({ insertions: [here, { at: line.end, text: ':' }] });
  const brackets = openBrackets(text.slice(line.start, line.end));
  if (brackets !== '') repairs.push({ insertions: [here, { at: line.end, text: brackets }] });
  return [...repairs, ...repairs.map((repair): Repair => ({ ...repair, skeleton: true }))];
}

/** `name: {{ capture.` without quotes is the beginning of a map to YAML, and a template to its author. */
function quoteBraces(text: string, line: Span, here: Insertion): Repair[] {
  const whole = text.slice(line.start, line.end);
  const comment = /\s#/.exec(whole)?.index ?? whole.length;
  if (here.at > line.start + comment) return [];
  const written = whole.slice(0, comment).trimEnd();
  const [, before] = /^(\s*(?:- +)*(?:[^\s'"#{][^:#]*:\s+)?)\{\{/.exec(written) ?? [];
  if (before === undefined || here.at < line.start + before.length) return [];
  const quote = /["\\]/.test(written) ? "'" : '"';
  const end = Math.max(here.at, line.start + written.length);
  const insertions = [{ at: line.start + before.length, text: quote }, here, { at: end, text: quote }];
  return [{ insertions, addsQuotes: true }];
}

/** The brackets that close those that a line leaves open. */
function openBrackets(line: string): string {
  const open: string[] = [];
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  for (const bracket of bare.match(/[[\]{}]/g) ?? []) {
    if (bracket === '{') open.push('}');
    else if (bracket === '[') open.push(']');
    else open.pop();
  }
  return open.reverse().join('');
}

/** The text with everything blanked that does not say where the cursor's line stands. */
export function skeletonOf(text: string, offset: number): string {
  const lines = linesOf(text);
  const current = lines.findLastIndex(({ start }) => start <= offset);
  const first =
    lines.findLastIndex(({ text: line }, index) => index <= current && line.startsWith('---')) + 1;
  const kept = new Set([current]);
  let { indent, isElement } = placeOf(lines[current]!, offset);
  for (let index = current - 1; index >= first; index--) {
    const line = lines[index]!;
    const place = placeOf(line, offset);
    const isParent = place.indent < indent || (place.indent === indent && isElement && !place.isElement);
    if (/^(kind|apiVersion):/.test(line.text)) kept.add(index);
    else if (!place.isBlank && isParent) {
      kept.add(index);
      ({ indent, isElement } = place);
    }
  }
  return lines
    .map((line, index) =>
      kept.has(index) ? line.text + line.break : ' '.repeat(line.text.length) + line.break,
    )
    .join('');
}

interface Line {
  readonly start: number;
  readonly text: string;
  readonly break: string;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return [...text.matchAll(/(?<![^\r\n])([^\r\n]*)(\r\n|\n|\r|$)/g)].map(([whole, line, end]) => {
    const found = { start, text: line!, break: end! };
    start += whole.length;
    return found;
  });
}

/** How far a line is indented; an empty one as far as the cursor is, when it stands there. */
function placeOf(
  { start, text }: Line,
  offset: number,
): { indent: number; isElement: boolean; isBlank: boolean } {
  const indent = text.search(/\S/);
  const isBlank = indent < 0 || text[indent] === '#';
  if (isBlank) return { indent: Math.max(0, offset - start), isElement: false, isBlank };
  return { indent, isElement: /^-(\s|$)/.test(text.slice(indent)), isBlank };
}
