import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import type { Path } from '../../expression/ast.ts';
import { printSteps, stepText } from '../../expression/print.ts';
import type { FirstAnswer, Question } from '../first-answer.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import type { CaptureRead } from './capture-reads.ts';

/** What engine nmstate keeps of an interface that is to be removed. */
const kept = ['name', 'type', 'state'];

/** A read of a property from interfaces that were marked absent: engine nmstate has dropped it. */
export function absentInterface({ capture, steps }: CaptureRead, firstAnswer: FirstAnswer): Finding[] {
  const [section, ...rest] = steps;
  const property = rest.find((step) => step.kind === 'key');
  if (
    section?.kind !== 'key' ||
    section.name !== 'interfaces' ||
    !property ||
    kept.includes(stepText(property))
  )
    return [];
  const absence = firstAnswer(capture, marksAbsent);
  return absence
    ? [{ ...messages.absentInterface(capture, absence, stepText(property)), span: property.span }]
    : [];
}

/** An interface that was marked absent and is given another state: engine nmstate has dropped the rest of it. */
export const revivedInterface: PortabilityRule = onOperation((operation, { firstAnswer }) => {
  const { source, path } = operation;
  if (operation.kind !== 'replacement' || source?.kind !== 'reference' || !setsState(path)) return [];
  const absence = firstAnswer(source.capture.name, marksAbsent);
  return absence ? [{ ...messages.revivedInterface(source.capture.name, absence), span: path.span }] : [];
});

const setsState = ({ steps }: Path): boolean => printSteps(steps) === 'interfaces.state';

const marksAbsent: Question<messages.Absence> = (expression) => {
  if (expression.kind !== 'replacement' || !setsState(expression.path)) return undefined;
  const { value } = expression;
  if (value.kind === 'reference') return 'may be';
  return value.kind === 'string' && value.value === 'absent' ? 'are' : undefined;
};
