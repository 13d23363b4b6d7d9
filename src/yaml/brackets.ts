import type { Span } from '../diagnostics/diagnostic.ts';

/**
 * The offset of the bracket that a text begins with, white space, comments and the mark of a document before it; -1
 * where none does.
 */
export function firstBracket(text: string): number {
  const start = behind(/---(?=[ \t\r\n])/y, text, behindBlankLines(text, 0));
  const bracket = behind(/[ \t]*[[{]/y, text, behindBlankLines(text, start));
  return /[[{]/.test(text[bracket - 1] ?? '') ? bracket - 1 : -1;
}

/** One by one: an expression for all of them would run out of stack in a text of nothing else. */
function behindBlankLines(text: string, from: number): number {
  const blank = /[ \t]*(?:#[^\r\n]*)?[\r\n]/y;
  let at = from;
  for (let next = behind(blank, text, at); next > at; next = behind(blank, text, at)) at = next;
  return at;
}

/** Where a match at an offset ends; the offset when nothing matches. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A text in brackets, and what in it is comment. */
interface Bracketed extends Span {
  readonly comments: readonly Span[];
}

/** What matters to brackets: a quote, a comment, the first line of a block scalar, the marks between documents. */
const token = /["']|(?<!\S)#|[|>][-+\d]*[ \t]*(?:#.*)?$|^(?:---|\.\.\.)(?!\S)|[[\]{}]/gm;

/** Those that are closed before their document ends; the one that a text begins with also when it never is. */
export function* outermostBrackets(text: string): Generator<Bracketed> {
  const pattern = new RegExp(token);
  let comments: Span[] = [];
  /** Where the last comment ends. */
  let behind = 0;
  let start = 0;
  let depth = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match;
    const [found] = match[0];
    if (found === '[' || found === '{') {
      if (depth === 0) {
        if (!beginsNode(text, index)) continue;
        start = index;
        comments = [];
      }
      depth += 1;
    } else if (found === ']' || found === '}') {
      if (depth === 1) yield { start, end: index + 1, comments };
      depth = Math.max(0, depth - 1);
    } else if (found === '#') {
      behind = pattern.lastIndex = lineEnd(text, index);
      comments.push({ start: index, end: behind });
    } else if (found === '-' || found === '.') depth = 0;
    else if (depth > 0 ? !beginsInFlow(text, behind, index) : !beginsNode(text, index)) continue;
    else if (found === '"' || found === "'") pattern.lastIndex = behindQuoted(text, index, found);
    else if (depth === 0) pattern.lastIndex = behindBlock(text, match);
  }
  if (depth > 0 && start === firstBracket(text)) yield { start, end: text.length, comments };
}

/** As far as anybody writes white space, tags and anchors; reading on would take the square of the time. */
const lookBack = 200;

/** Whether a node begins there outside brackets: behind its colon, dash, tag or anchor, or on a line of its own. */
const beginsNode = (text: string, index: number): boolean =>
  /(?:(?:^|[\r\n])[ \t]*(?:[-?][ \t]+)*|:[ \t]+|[!&][^\s!&]*[ \t]+)$/.test(
    text.slice(Math.max(0, index - lookBack), index),
  );

/** The same inside brackets. Behind a comment nothing goes on. */
const beginsInFlow = (text: string, comment: number, index: number): boolean =>
  /(?:^|[[{,]|["'\]}]:|[:?]\s|[!&][^\s!&]*\s)\s*$/.test(
    text.slice(Math.max(comment, index - lookBack), index),
  );

function lineEnd(text: string, from: number): number {
  const pattern = /[\r\n]|$/g;
  pattern.lastIndex = from;
  return pattern.exec(text)!.index;
}

/** An escaped character of one kind of quotes, or a doubled one of the other, ends nothing. */
function behindQuoted(text: string, start: number, quote: '"' | "'"): number {
  const pattern = quote === '"' ? /\\[\s\S]|"/g : /''|'/g;
  pattern.lastIndex = start + 1;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    if (match[0] === quote) return pattern.lastIndex;
  return text.length;
}

/** The lines of a block scalar are as far to the right as its first one, or just further than its header's with a number. */
function behindBlock(text: string, { 0: header, index }: RegExpExecArray): number {
  const line = /[\r\n]+([ ]*)([^\r\n]?)/g;
  line.lastIndex = lineEnd(text, index);
  const before = text.slice(Math.max(0, index - lookBack), index);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  let indent = /\d/.test(header) ? 1 + /^ */.exec(before.slice(start))![0].length : undefined;
  for (let match = line.exec(text); match; match = line.exec(text)) {
    const { length } = match[1]!;
    if (match[2] === '') continue;
    indent ??= length;
    if (length < Math.max(1, indent)) return match.index;
  }
  return text.length;
}
