import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability.ts';
import type { Expression, Path } from '../../expression/ast.ts';
import { printSteps, stepText } from '../../expression/print.ts';
import { onOperation, type PortabilityRule, type RuleContext } from '../rule.ts';
import { type CaptureRead, pipedFrom } from './capture-reads.ts';

/** What engine nmstate keeps of an interface that is to be removed. */
const kept = ['name', 'type', 'state'];

/** A read of a property from interfaces that were marked absent: engine nmstate has dropped it. */
export function absentInterface(
  { capture, steps }: CaptureRead,
  expressionOf: RuleContext['expressionOf'],
): Finding[] {
  const [section, ...rest] = steps;
  const property = rest.find((step) => step.kind === 'key');
  if (
    section?.kind !== 'key' ||
    section.name !== 'interfaces' ||
    !property ||
    kept.includes(stepText(property))
  )
    return [];
  return isRemoved(capture, expressionOf)
    ? [{ ...messages.absentInterface(capture, stepText(property)), span: property.span }]
    : [];
}

/** An interface that was marked absent and is given another state: engine nmstate has dropped the rest of it. */
export const revivedInterface: PortabilityRule = onOperation((operation, { expressionOf }) => {
  const { source, path } = operation;
  if (operation.kind !== 'replacement' || source?.kind !== 'reference' || !setsState(path)) return [];
  if (!isRemoved(source.capture.name, expressionOf)) return [];
  return [{ ...messages.revivedInterface(source.capture.name), span: path.span }];
});

const isRemoved = (capture: string, expressionOf: RuleContext['expressionOf']): boolean =>
  [...pipedFrom(capture, expressionOf)].some(marksAbsent);

const setsState = ({ steps }: Path): boolean => printSteps(steps) === 'interfaces.state';

const marksAbsent = (expression: Expression): boolean =>
  expression.kind === 'replacement' &&
  setsState(expression.path) &&
  (expression.value.kind !== 'string' || expression.value.value === 'absent');
