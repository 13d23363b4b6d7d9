import type { DiagnosticCode } from './codes.ts';
import type { Diagnostic, RelatedPlace, Severity, Span, Where } from './diagnostic.ts';

/** The words of a finding: what the message functions make. */
export interface Wording {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  /** What the code frame says beside the underlined text. */
  readonly note?: string;
}

/** A finding in one text, before anybody knows which document the text stands in. */
export interface Finding extends Wording {
  readonly span?: Span;
  readonly related?: readonly RelatedPlace[];
}

/**
 * Says which document and text a finding is in. Path and span are copies: those of a program serve
 * many evaluations.
 */
export const placed = (finding: Finding, where: Where, text?: string): Diagnostic => ({
  ...finding,
  where: { ...where, path: [...where.path] },
  ...(text !== undefined && { text }),
  ...(finding.span && { span: { ...finding.span } }),
});

/** Thrown inside a stage to give up one capture or one template string; never leaves the package. */
export class Failure extends Error {
  readonly finding: Finding;
  /** Of a string with several references there may be several. */
  readonly findings: readonly Finding[];

  constructor(finding: Finding, ...more: Finding[]) {
    super(finding.message);
    this.finding = finding;
    this.findings = [finding, ...more];
  }
}
