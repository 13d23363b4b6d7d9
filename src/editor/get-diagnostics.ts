import { type CheckOptions, checkPolicy } from '../check-policy.ts';
import type { Diagnostic, FilePlace } from '../diagnostics/diagnostic.ts';
import { type TextRange, toOffset, toRange } from './text-positions.ts';

/** A finding and its range in the text. */
export interface EditorDiagnostic extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'help'> {
  /** The whole first line for a finding about nothing in particular. */
  readonly range: TextRange;
  readonly related: readonly { readonly message: string; readonly range: TextRange }[];
}

/** The findings of `checkPolicy` in a policy's text, with the ranges that an editor underlines. */
export function getDiagnostics(text: string, options: CheckOptions = {}): EditorDiagnostic[] {
  return checkPolicy(text, options).map(({ code, severity, message, help, file, related = [] }) => ({
    code,
    severity,
    message,
    ...(help !== undefined && { help }),
    range: rangeOf(text, file),
    related: related.map((place) => ({ message: place.message, range: rangeOf(text, place.file) })),
  }));
}

/** Lines and columns of places are 1-based, and a byte order mark is no column. */
function rangeOf(text: string, file: FilePlace | undefined): TextRange {
  if (!file) return toRange(text, { start: 0, end: /[\r\n]|$/.exec(text)!.index });
  const mark = (line: number): number => (line === 1 && text.startsWith('\ufeff') ? 1 : 0);
  const offset = (line: number, column: number): number =>
    toOffset(text, { line: line - 1, character: column - 1 + mark(line) });
  return toRange(text, { start: offset(file.line, file.column), end: offset(file.endLine, file.endColumn) });
}
