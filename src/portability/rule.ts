import type { Finding } from '../diagnostics/finding.ts';
import type { Expression, Operation } from '../expression/ast.ts';
import type { FirstAnswer } from './first-answer.ts';

/** What a rule may look at besides the expression. */
export interface RuleContext {
  /** What the expression was parsed from. */
  readonly text: string;
  /** Asks the captures of the policy. */
  readonly firstAnswer: FirstAnswer;
}

/**
 * One way in which engines part, found in an expression that the documented language accepts
 * (engines page, "Portability findings").
 */
export type PortabilityRule = (expression: Expression, context: RuleContext) => Finding[];

/** A rule about everything that is not a merge. */
export const onOperation =
  (rule: (operation: Operation, context: RuleContext) => Finding[]): PortabilityRule =>
  (expression, context) =>
    expression.kind === 'merge' ? [] : rule(expression, context);
