import { SCALAR_STYLE } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import { unicodePattern } from '../unicode.ts';
import type { Cursor } from './cursor.ts';
import { type TextEdit, toRange } from './text-positions.ts';

/** An edit of a scalar's content, and what else has to change for the scalar to stay readable. */
export interface ScalarEdit {
  readonly edit: TextEdit;
  readonly additionalEdits: readonly TextEdit[];
  /** What the scalar says then; nothing for an edit that is YAML. */
  readonly becomes?: string;
  /** Where in the edit's text the caret is that was asked for in the content. */
  readonly caret?: number;
}

/**
 * Replaces a range of a scalar's content, written as the scalar's style wants it. A plain scalar
 * that can't stay plain is put in quotes: those are part of the edit where they touch it, else
 * edits of their own, and so is the doubling of every quote in between.
 */
export function editScalar(
  source: string,
  cursor: Cursor,
  span: Span,
  content: string,
  caret?: number,
): ScalarEdit {
  const { content: before, scalar, style, sourceOf } = cursor;
  const edit = (range: Span, newText: string): TextEdit => ({ range: toRange(source, range), newText });
  const after = before.slice(0, span.start) + content + before.slice(span.end);
  const isBare = style === SCALAR_STYLE.PLAIN && !cursor.isJson && isPlain(after.trim(), cursor);
  const isQuoting = cursor.needsQuotes || (style === SCALAR_STYLE.PLAIN && !isBare);
  const quote = quoteOf(cursor, isQuoting);
  const range = sourceOf(span);
  const opensHere = isQuoting && range.start === scalar.start;
  const closesHere = isQuoting && range.end === scalar.end;
  const opening = opensHere ? quote : '';
  const at = (offset: number): TextEdit => edit({ start: offset, end: offset }, quote);
  const inner = quote === "'" && isQuoting && !cursor.needsQuotes ? quotesWithin(before, span) : [];
  const staysInside = cursor.needsQuotes || (isQuoting && cursor.isJson);
  const stop = caret ?? (staysInside && closesHere ? content.length : undefined);
  return {
    edit: edit(range, opening + escaped(content, quote) + (closesHere ? quote : '')),
    additionalEdits: [
      ...(isQuoting && !opensHere ? [at(scalar.start)] : []),
      ...inner.map((index) => at(sourceOf({ start: index, end: index + 1 }).end)),
      ...(isQuoting && !closesHere ? [at(scalar.end)] : []),
    ],
    becomes: after,
    ...(stop !== undefined && { caret: opening.length + escaped(content.slice(0, stop), quote).length }),
  };
}

/** What a scalar is quoted with; nothing when it is not and need not be. */
function quoteOf({ style, isJson, content }: Cursor, isQuoting: boolean): '"' | "'" | '' {
  // what stands there already has no escapes
  if (style === SCALAR_STYLE.DOUBLE_QUOTED || (isQuoting && isJson && !/["\\]/.test(content))) return '"';
  return style === SCALAR_STYLE.SINGLE_QUOTED || isQuoting ? "'" : '';
}

function escaped(content: string, quote: '"' | "'" | ''): string {
  if (quote === '"') return JSON.stringify(content).slice(1, -1);
  return quote === "'" ? content.replaceAll("'", "''") : content;
}

/** The single quotes of a text outside a span. */
const quotesWithin = (text: string, span: Span): number[] =>
  [...text.matchAll(/'/g)]
    .map(({ index }) => index)
    .filter((index) => index < span.start || index >= span.end);

const needsEscape = unicodePattern(String.raw`[\p{Cc}\p{Cs}]`);

/** Whether a scalar of some style can hold a value on one line: only double quotes have escapes. */
export const canHold = (style: number, value: unknown): boolean =>
  style === SCALAR_STYLE.DOUBLE_QUOTED || !needsEscape().test(String(value));

/** Whether a text can be written without quotes (YAML 1.2.2, 7.3.3). */
export function isPlain(content: string, { isInFlow }: Pick<Cursor, 'isInFlow'>): boolean {
  if (/^[-?:](\s|$)|^[,[\]{}#&*!|>'"%@`]|:(\s|$)|\s#|[\r\n]/.test(content)) return false;
  return !(isInFlow && /[,[\]{}]/.test(content));
}
