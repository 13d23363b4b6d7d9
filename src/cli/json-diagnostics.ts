import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts';

/** In UTF-16 units. */
const longestLine = 400;

/**
 * Diagnostics for JSON, with long lines of the file cut: a policy that is one long line would stand
 * there whole for every finding, and the text could grow with the square of its length.
 */
export const jsonDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((diagnostic) => ({
    ...withShortLines(diagnostic),
    ...(diagnostic.related && { related: diagnostic.related.map(withShortLines) }),
  }));

const withShortLines = <Place extends Pick<RelatedPlace, 'file'>>(place: Place): Place =>
  place.file ? { ...place, file: { ...place.file, lines: place.file.lines.map(shortened) } } : place;

/** Never between the halves of a character. */
const shortened = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine).replace(/[\ud800-\udbff]$/, '')}…` : line;
