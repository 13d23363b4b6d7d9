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
  return firstAnswer(capture, marksAbsent)
    ? [{ ...messages.absentInterface(capture, stepText(property)), span: property.span }]
    : [];
}

/** An interface that was marked absent and is given another state: engine nmstate has dropped the rest of it. */
export const revivedInterface: PortabilityRule = onOperation((operation, { firstAnswer }) => {
  const { source, path } = operation;
  if (operation.kind !== 'replacement' || source?.kind !== 'reference' || !setsState(path)) return [];
  if (!firstAnswer(source.capture.name, marksAbsent)) return [];
  return [{ ...messages.revivedInterface(source.capture.name), span: path.span }];
});

const setsState = ({ steps }: Path): boolean => printSteps(steps) === 'interfaces.state';

const marksAbsent: Question<true> = (expression) =>
  (expression.kind === 'replacement' &&
    setsState(expression.path) &&
    (expression.value.kind !== 'string' || expression.value.value === 'absent')) ||
  undefined;
