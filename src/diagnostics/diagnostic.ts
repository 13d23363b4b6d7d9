import type { DiagnosticCode } from './codes.ts';

/**
 * A range of a text: `[start, end)`, 0-based offsets in UTF-16 code units of that text alone.
 * Everything in this package that points into a text uses it. Lines and columns, both 1-based,
 * exist only in {@link FilePlace}, for people.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Keys and 0-based element numbers from the root of a document down to a value in it. */
export type DocumentPath = readonly (string | number)[];

/** Which of the documents handed to a call a finding is in. */
export type DocumentRole = 'policy' | 'currentState' | 'cachedCaptures';

/** The value (or the key) of a document that a finding is about. */
export interface Where {
  readonly document: DocumentRole;
  /**
   * The value's path. In a policy it starts below a manifest's `spec`: `["capture", "base-iface"]`,
   * `["desiredState", "interfaces", 0, "name"]`; in a state below a manifest's `status.currentState`.
   */
  readonly path: DocumentPath;
  /** The name of the capture whose expression the value is. */
  readonly capture?: string;
  /** Set when the finding is about the key the value stands under, not the value. */
  readonly part?: 'key';
}

/** A range of the file that a document was read from. Lines and columns (in UTF-16 units) are 1-based, the end is exclusive. */
export interface FilePlace {
  /** The `fileName` option, when it was given. */
  readonly name?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The lines `line` to `endLine` of the file (at most eight), for code frames. */
  readonly lines: readonly string[];
}

/** A further place that helps to understand a finding. */
export interface RelatedPlace {
  readonly message: string;
  readonly where?: Where;
  readonly text?: string;
  readonly span?: Span;
  readonly file?: FilePlace;
}

/** How bad a finding is: an `error` stops generation, a `warning` does not. */
export type Severity = 'error' | 'warning';

/** One finding, as plain JSON data. {@link formatDiagnostics} renders it with a code frame. */
export interface Diagnostic {
  /** From a closed list, each documented in `docs/errors.md`. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** A lower-case fragment without a full stop; texts of the user stand in backticks. */
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** What the code frame says beside the underlined text. */
  readonly note?: string;
  readonly where?: Where;
  /** The whole expression or template string that `span` points into. */
  readonly text?: string;
  readonly span?: Span;
  /** The same place in the file, when the document came as text. */
  readonly file?: FilePlace;
  readonly related?: readonly RelatedPlace[];
}
