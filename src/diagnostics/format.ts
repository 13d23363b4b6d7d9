import { printable } from './cells.ts';
import { type FramePlace, frameLines, placeInFile, placeInText } from './code-frame.ts';
import type { Diagnostic, FilePlace, RelatedPlace, Span, Where } from './diagnostic.ts';

/** How {@link formatDiagnostics} renders. */
export interface FormatOptions {
  /** Colour with ANSI escapes. Default: no. */
  readonly color?: boolean;
}

/**
 * Diagnostics as text for people, each with its code frame and advice, an empty line between two.
 * Frames are aligned for a terminal that shows East Asian characters two columns wide; long lines are
 * cut to what is around the place; control characters of the user's text are shown, not sent.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  { color = false }: FormatOptions = {},
): string {
  const paint: Paint = color
    ? (style, text) => `\u001b[${styles[style]}m${text}\u001b[0m`
    : (_style, text) => text;
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, paint)).join('\n\n');
}

const styles = {
  error: '1;31',
  warning: '1;33',
  frame: '34',
  related: '34',
  help: '36',
  message: '1',
} as const;
type Paint = (style: keyof typeof styles, text: string) => string;

function formatDiagnostic(diagnostic: Diagnostic, paint: Paint): string {
  const { severity, code, message, where, file, help, related = [], note = '' } = diagnostic;
  const head = paint(severity, `${severity}[${code}]`) + paint('message', `: ${printable(message)}`);
  const inWhere = where && describeWhere(where);
  const place = [
    file && `${printable(file.name ?? '<input>')}:${file.line}:${file.column}`,
    inWhere && `in ${printable(inWhere)}`,
  ].filter(Boolean);
  const width = gutterWidth([diagnostic, ...related]);
  return [
    head,
    ...(place.length > 0 ? [`  ${paint('frame', '-->')} ${place.join(' ')}`] : []),
    ...formatFrame(framePlace(diagnostic), { mark: '^', note, width, style: severity }, paint),
    ...related.flatMap((other) => formatRelated(other, width, paint)),
    ...(help ? [`  ${paint('help', 'help:')} ${printable(help)}`] : []),
  ].join('\n');
}

function formatRelated(related: RelatedPlace, width: number, paint: Paint): string[] {
  const place = framePlace(related);
  if (place) return formatFrame(place, { mark: '-', note: related.message, width, style: 'related' }, paint);
  const where = related.where && describeWhere(related.where);
  return [`  ${paint('help', 'note:')} ${printable(related.message + (where ? `: ${where}` : ''))}`];
}

interface FrameStyle {
  readonly mark: string;
  readonly note: string;
  readonly width: number;
  readonly style: 'error' | 'warning' | 'related';
}

function formatFrame(place: FramePlace | undefined, look: FrameStyle, paint: Paint): string[] {
  if (!place) return [];
  return frameLines(place, look.mark, printable(look.note)).map(({ gutter, text, isMark }) => {
    const edge = paint('frame', `${gutter.padStart(look.width)} |`);
    return text === '' ? edge : `${edge} ${isMark ? paintMarks(text, look, paint) : text}`;
  });
}

/** Colours the marks without the space before them. */
function paintMarks(text: string, { style }: FrameStyle, paint: Paint): string {
  const marks = text.trimStart();
  return text.slice(0, text.length - marks.length) + paint(style, marks);
}

interface Placed {
  readonly file?: FilePlace;
  readonly text?: string;
  readonly span?: Span;
}

function framePlace({ file, text, span }: Placed): FramePlace | undefined {
  if (file && file.lines.length > 0) return placeInFile(file);
  return text !== undefined && span ? placeInText(text, span) : undefined;
}

/** Wide enough for the highest line number of a diagnostic, so that its frames are aligned. */
function gutterWidth(places: readonly Placed[]): number {
  const highest = places.map(({ file }) => (file ? file.line + file.lines.length - 1 : 0));
  return Math.max(5, String(Math.max(...highest)).length);
}

const documents = { policy: '', currentState: 'the current state', cachedCaptures: 'the captured states' };

/** Where a finding is, in words; nothing for a whole policy. */
export function describeWhere({ document, path, capture }: Where): string {
  if (document === 'policy' && capture !== undefined) return `capture \`${capture}\``;
  const place = path.length > 0 ? `\`${path.join('.')}\`` : '';
  return [place, documents[document]].filter(Boolean).join(' of ');
}
