import type { DiagnosticCode } from '../codes.ts';
import type { Wording } from '../finding.ts';

const wording =
  (severity: Wording['severity']) =>
  (code: DiagnosticCode, message: string, help?: string): Wording => ({
    code,
    severity,
    message,
    ...(help !== undefined && { help }),
  });

/** The words of a finding that stops generation. */
export const error: ReturnType<typeof wording> = wording('error');

/** The words of a finding that does not. */
export const warning: ReturnType<typeof wording> = wording('warning');
