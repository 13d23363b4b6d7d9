import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import { sectionOf } from '../../engines/nmstate/sections.ts';
import { stepText } from '../../expression/print.ts';
import type { FirstAnswer, Question } from '../first-answer.ts';
import { stepsAboveList } from '../types-at.ts';
import type { CaptureRead } from './capture-reads.ts';

/**
 * A read of a section from a capture that holds another one: it finds nothing, but engine nmstate
 * has an empty list of interfaces in every state, and makes empty sections of what it sets.
 */
export function otherSection({ capture, steps }: CaptureRead, firstAnswer: FirstAnswer): Finding[] {
  const held = firstAnswer(capture, heldSection);
  const other = steps.find((step, index) => held?.[index] !== undefined && held[index] !== stepText(step));
  if (!other || !held) return [];
  return [{ ...messages.otherSection(capture, held.join('.'), stepText(other)), span: other.span }];
}

/** The section that a capture holds, as far as its expression tells. */
export const sectionHeldBy = (capture: string, firstAnswer: FirstAnswer): string | undefined =>
  firstAnswer(capture, heldSection)?.join('.') || undefined;

/** The keys above the first list of a capture's state, none where its expression does not tell. */
const heldSection: Question<readonly string[]> = (expression) => {
  if (expression.kind === 'filter') {
    const { steps } = expression.path;
    return steps.slice(0, stepsAboveList(steps)).map(stepText);
  }
  return expression.kind === 'comparison' ? (sectionOf(expression.path.steps) ?? []) : undefined;
};
