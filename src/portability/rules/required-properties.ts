import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability-properties.ts';
import type { KeyStep, Replacement } from '../../expression/ast.ts';
import { stepText } from '../../expression/print.ts';
import type { FirstAnswer, Question } from '../first-answer.ts';
import { typesAt } from '../types-at.ts';
import { interfaceProperty } from './selected-interfaces.ts';

/**
 * A property set in a section that the interface may not have: engine nmstate makes the section, and
 * refuses it when the section must have other properties, too.
 */
export function requiredProperties(
  { source, path }: Replacement,
  section: KeyStep,
  firstAnswer: FirstAnswer,
): Finding[] {
  const property = path.steps[2];
  if (!property) return [];
  const [lacking] = typesAt(path.steps.slice(0, 2))
    .map(({ type }) => type)
    .filter((type) => type.kind === 'structure')
    .flatMap(({ structure }) => structure.demanded)
    .filter(({ required, spellings }) => required && !spellings.includes(stepText(property)));
  if (!lacking) return [];
  if (source?.kind === 'reference' && firstAnswer(source.capture.name, ensures, section.name)) return [];
  return [{ ...messages.missingBeside(section.name, lacking.name), span: section.span }];
}

/** Whether the interfaces that an expression captures have a section for certain, or as good as that. */
const ensures: Question<true> = (expression, section) => {
  if (expression.kind !== 'comparison' && expression.kind !== 'replacement') return undefined;
  const { path, value } = expression;
  const property = interfaceProperty(path)?.name;
  if (property === section) return true;
  // An interface of type `vlan` consists of its section `vlan`.
  return (property === 'type' && value.kind === 'string' && value.value === section) || undefined;
};
