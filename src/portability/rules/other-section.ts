import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import { stepText } from '../../expression/print.ts';
import type { RuleContext } from '../rule.ts';
import { sectionOf } from '../sections.ts';
import { type CaptureRead, pipedFrom } from './capture-reads.ts';

/**
 * A read of a section from a capture that holds another one: it finds nothing, but engine nmstate
 * has an empty list of interfaces in every state, and makes empty sections of what it sets.
 */
export function otherSection(
  { capture, steps }: CaptureRead,
  expressionOf: RuleContext['expressionOf'],
): Finding[] {
  const held = heldSection(capture, expressionOf);
  const other = steps.find((step, index) => held?.[index] !== undefined && held[index] !== stepText(step));
  if (!other || !held) return [];
  return [{ ...messages.otherSection(capture, held.join('.'), stepText(other)), span: other.span }];
}

/** The keys above the first list of a capture's state, if its expression tells. */
function heldSection(
  capture: string,
  expressionOf: RuleContext['expressionOf'],
): readonly string[] | undefined {
  for (const expression of pipedFrom(capture, expressionOf)) {
    if (expression.kind === 'filter') return expression.path.steps.map(stepText);
    if (expression.kind === 'comparison') return sectionOf(expression.path.steps);
  }
  return undefined;
}
