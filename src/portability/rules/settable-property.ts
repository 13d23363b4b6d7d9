import * as messages from '../../diagnostics/messages/portability-properties.ts';
import { printPath } from '../../expression/print.ts';
import type { Question } from '../first-answer.ts';
import { interfaceTypesWith } from '../interface-types.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { typesAt } from '../types-at.ts';
import { requiredProperties } from './required-properties.ts';
import { interfaceProperty, selectedType, selectionOf } from './selected-interfaces.ts';

/**
 * A property set on interfaces that may not have it: unknown ones, and those of some interface
 * types only unless the interfaces were selected by that type or by that very section. Nor may it be
 * the first in a section that must have others.
 */
export const settableProperty: PortabilityRule = onOperation((operation, { firstAnswer }) => {
  if (operation.kind !== 'replacement') return [];
  const { source, path } = operation;
  if (typesAt(path.steps).length === 0)
    return [{ ...messages.unknownProperty(printPath(path)), span: path.span }];
  const section = interfaceProperty(path);
  if (!section) return [];
  const isSelected = source?.kind === 'reference' && firstAnswer(source.capture.name, selects, section.name);
  if (section.name === 'type') return [{ ...messages.typeChange(), span: path.span }];
  if (section.name === 'name') {
    return isSelected ? [] : [{ ...messages.sameName(), span: path.span }];
  }
  const owners = interfaceTypesWith(section.name);
  if (owners === undefined || isSelected) return requiredProperties(operation, section, firstAnswer);
  return [{ ...messages.sectionOfSomeTypes(section.name), span: section.span }];
});

/** Whether interfaces selected so are those that a section may be set on, or the one of a name. */
const selects: Question<boolean> = (expression, section) => {
  if (selectionOf(expression)?.property === section) return true;
  const type = selectedType(expression, section);
  return type === undefined ? undefined : interfaceTypesWith(section)?.has(type);
};
