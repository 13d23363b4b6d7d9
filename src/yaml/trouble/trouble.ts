import type { Span } from '../../diagnostics/diagnostic.ts';
import type { Finding } from '../../diagnostics/finding.ts';

/** One line of a text. */
export interface TextLine {
  /** Offset of its first character. */
  readonly start: number;
  /** Without the line break. */
  readonly text: string;
}

/** Where a parser gave up on a text. */
export interface Trouble {
  readonly text: string;
  /** The parser's words, all in lower case. */
  readonly reason: string;
  readonly position: number;
  /** The line of the position. */
  readonly line: TextLine;
  /** The closest line above that is neither empty nor a comment. */
  readonly above: TextLine | undefined;
}

/** Recognizes one kind of mistake; the spans of its findings are the text's. */
export type Explanation = (trouble: Trouble) => Finding | readonly Finding[] | undefined;

export function troubleAt(text: string, position: number, reason: string): Trouble {
  const line = lineAt(text, Math.min(position, text.length));
  let above = lineAbove(text, line);
  while (above && /^\s*(#|$)/.test(above.text)) above = lineAbove(text, above);
  return { text, reason: reason.toLowerCase(), position, line, above };
}

export function lineAt(text: string, position: number): TextLine {
  let start = position;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  const length = text.slice(start).search(/[\r\n]|$/);
  return { start, text: text.slice(start, start + length) };
}

function lineAbove(text: string, { start }: TextLine): TextLine | undefined {
  if (start === 0) return undefined;
  const isPair = text[start - 1] === '\n' && text[start - 2] === '\r';
  return lineAt(text, start - (isPair ? 2 : 1));
}

/** How many columns a line is indented. */
export const indentOf = ({ text }: TextLine): number => text.search(/[^ ]|$/);

/** The part of a line from an offset of the text on, without white space and comment at its end. */
export function restOf(line: TextLine, from: number): { text: string; start: number; end: number } {
  const rest = line.text.slice(from - line.start);
  const comment = rest.search(/\s#/);
  const text = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  return { text, start: from, end: from + text.length };
}

/** The range of {@link restOf}. */
export function spanOfRest(line: TextLine, from: number): Span {
  const { start, end } = restOf(line, from);
  return { start, end };
}
