import type { Finding } from '../diagnostics/finding.ts';
import type { Expression, Operation } from '../expression/ast.ts';

/**
 * One way in which engines part, found in an expression that the documented language accepts
 * `text` is what it was parsed from
 * (engines page, "Portability findings").
 */
export type PortabilityRule = (expression: Expression, text: string) => Finding[];

/** A rule about everything that is not a merge. */
export const onOperation =
  (rule: (operation: Operation, text: string) => Finding[]): PortabilityRule =>
  (expression, text) =>
    expression.kind === 'merge' ? [] : rule(expression, text);
