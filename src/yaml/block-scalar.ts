import { CHOMPING_MODE, type ScalarEvent } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import type { Origins } from './origins.ts';

interface Line extends Span {
  readonly break: Span;
}

/**
 * The text of a literal or folded block (YAML 1.2.2, 8.1). A block whose lines are all empty has no
 * indentation yet: -1.
 */
export function decodeBlock(source: string, event: ScalarEvent, isFolded: boolean, origins: Origins): void {
  const indent = Math.max(0, event.indent);
  let breaks: Span[] = [];
  let hasContent = false;
  let isMoreIndented = false;
  for (const line of linesOf(source, event.valueStart, event.valueEnd)) {
    const content = event.indent < 0 ? line.end : contentStart(source, line, indent);
    if (content < line.end) {
      const wasMoreIndented = isMoreIndented;
      isMoreIndented = isWhite(source.charCodeAt(content));
      const foldsHere = isFolded && !isMoreIndented && !wasMoreIndented;
      putBreaks(origins, breaks, foldsHere && hasContent);
      origins.copy(content, line.end);
      hasContent = true;
      breaks = [];
    }
    breaks.push(line.break);
  }
  if (event.chomping === CHOMPING_MODE.KEEP) putBreaks(origins, breaks, false);
  else if (event.chomping === CHOMPING_MODE.CLIP && hasContent) putBreaks(origins, breaks.slice(0, 1), false);
}

/** Where a line's own text begins; its end for an empty line. */
function contentStart(source: string, { start, end }: Line, indent: number): number {
  let at = start;
  while (at < start + indent && source.charCodeAt(at) === 32) at++;
  return at >= end ? end : start + indent;
}

/** Folding makes a single break a space, and drops the first of several. */
function putBreaks(origins: Origins, breaks: readonly Span[], isFolding: boolean): void {
  if (isFolding && breaks.length === 1) origins.put(' ', breaks[0]!);
  else for (const range of isFolding ? breaks.slice(1) : breaks) origins.put('\n', range);
}

function linesOf(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let from = start;
  const region = source.slice(start, end);
  for (const { 0: text, index } of region.matchAll(/\r\n?|\n/g)) {
    const at = start + index;
    lines.push({ start: from, end: at, break: { start: at, end: at + text.length } });
    from = at + text.length;
  }
  if (from < end) lines.push({ start: from, end, break: { start: end, end } });
  return lines;
}

const isWhite = (code: number): boolean => code === 32 || code === 9;
