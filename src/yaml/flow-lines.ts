import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import { outermostBrackets } from './brackets.ts';

/** A text with what stands in brackets on one line. */
export interface FlowLines {
  readonly text: string;
  /** Where the outermost brackets that were changed begin. */
  readonly starts: readonly number[];
}

/**
 * A text in which the outermost brackets stand on one line each, every character at its offset. YAML's specification
 * wants the lines in brackets further to the right than what holds them, and so does the parser, which also takes tabs
 * around brackets for indentation. The parsers of clusters do not care.
 */
export function onOneLine(text: string): FlowLines {
  const starts: number[] = [];
  let done = '';
  let at = 0;
  for (const { start, end, comments } of outermostBrackets(text)) {
    const from = behindColon(text, start, at);
    const line = flatten(text, { start: from, end }, comments);
    if (line !== text.slice(from, end)) starts.push(start);
    done += text.slice(at, from) + line;
    at = end;
  }
  return { text: done + text.slice(at), starts };
}

function flatten(text: string, { start, end }: Span, comments: readonly Span[]): string {
  let line = '';
  let at = start;
  for (const comment of comments) {
    line += withBlanks(text.slice(at, comment.start)) + ' '.repeat(comment.end - comment.start);
    at = comment.end;
  }
  return line + withBlanks(text.slice(at, end));
}

/** With blanks for what separates in YAML, and for no other white space, which belongs to the texts. */
const withBlanks = (text: string): string => text.replace(/[\r\n\t]/g, ' ');

/** Where the white space between a colon and a bracket begins; the bracket when there is no colon. */
function behindColon(text: string, bracket: number, least: number): number {
  let at = bracket;
  while (at > least && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  return text[at - 1] === ':' ? at : bracket;
}

/**
 * The events of a text from those of its brackets on one line each; `undefined` when these are not what the text holds:
 * brackets elsewhere than they were taken for, a comment inside a text, a key of several lines.
 */
export function withItsLines(events: readonly Event[], text: string, lines: FlowLines): Event[] | undefined {
  const found = new Set(outermostStarts(events));
  if (!lines.starts.every((start) => found.has(start))) return undefined;
  const result: Event[] = [];
  for (const event of events) {
    const isJoined = event.type === EVENT_ID.SCALAR && isOnSeveralLines(event, text, lines.text);
    if (isJoined && !mayBeOnSeveralLines(event, text, lines.text)) return undefined;
    result.push(isJoined ? { ...event, fast: false } : event);
  }
  return result;
}

const isOnSeveralLines = ({ valueStart, valueEnd }: ScalarEvent, text: string, joined: string): boolean =>
  /[\r\n]/.test(text.slice(valueStart, valueEnd)) && !/[\r\n]/.test(joined.slice(valueStart, valueEnd));

function mayBeOnSeveralLines(
  { valueStart, valueEnd, style }: ScalarEvent,
  text: string,
  joined: string,
): boolean {
  const holdsComment =
    withBlanks(text.slice(valueStart, valueEnd)) !== withBlanks(joined.slice(valueStart, valueEnd));
  return (
    !holdsComment && !(style === SCALAR_STYLE.PLAIN && /^ *:/.test(joined.slice(valueEnd, valueEnd + 1000)))
  );
}

/** Where the outermost collections in brackets begin. */
function* outermostStarts(events: readonly Event[]): Generator<number> {
  /** How many collections are open from the outermost one in brackets on. */
  let depth = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) depth = Math.max(0, depth - 1);
    else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      if (depth > 0) depth += 1;
      else if (event.style === COLLECTION_STYLE.FLOW) {
        depth = 1;
        yield event.start;
      }
    }
  }
}
