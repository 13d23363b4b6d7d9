import type { Diagnostic, FilePlace, RelatedPlace, Span, Where } from './diagnostic.ts';

/** How {@link formatDiagnostics} renders. */
export interface FormatOptions {
  /** Colour with ANSI escapes. Default: no. */
  readonly color?: boolean;
}

/** Diagnostics as text, each with its code frame and advice, an empty line between two. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], _options: FormatOptions = {}): string {
  return diagnostics.map(formatDiagnostic).join('\n\n');
}

function formatDiagnostic(diagnostic: Diagnostic): string {
  const { severity, code, message, where, file, text, span, help, related = [] } = diagnostic;
  const lines = [`${severity}[${code}]: ${message}`];
  const place = [
    file && `${file.name ?? '<input>'}:${file.line}:${file.column}`,
    where && `in ${describeWhere(where)}`,
  ];
  if (place.some(Boolean)) lines.push(`  --> ${place.filter(Boolean).join(' ')}`);
  lines.push(...frame(file, text, span));
  for (const other of related) lines.push(...formatRelated(other));
  if (help) lines.push(`  help: ${help}`);
  return lines.join('\n');
}

function formatRelated(place: RelatedPlace): string[] {
  const frameLines = frame(place.file, place.text, place.span, place.message);
  return frameLines.length > 0 ? frameLines : [`  note: ${place.message}`];
}

function frame(
  file: FilePlace | undefined,
  text: string | undefined,
  span: Span | undefined,
  note = '',
): string[] {
  if (file?.lines[0] !== undefined) {
    const line = file.lines[0];
    const end = file.endLine === file.line ? file.endColumn : line.length + 1;
    return underlined(String(file.line), line, file.column - 1, end - 1, note);
  }
  if (text === undefined || span === undefined) return [];
  return underlined('', text, span.start, span.end, note);
}

function underlined(number: string, line: string, start: number, end: number, note: string): string[] {
  const gutter = number.padStart(5);
  const marker = ' '.repeat(start) + '^'.repeat(Math.max(1, end - start));
  return [`${gutter} | ${line}`, `${' '.repeat(5)} | ${marker}${note && ` ${note}`}`];
}

/** Where a finding is, in words. */
export function describeWhere(where: Where): string {
  if (where.capture !== undefined) return `capture \`${where.capture}\``;
  return `\`${where.path.join('.')}\``;
}
