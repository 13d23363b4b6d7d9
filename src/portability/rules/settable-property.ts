import * as messages from '../../diagnostics/messages/portability-properties.ts';
import type { Replacement } from '../../expression/ast.ts';
import { printPath } from '../../expression/print.ts';
import { interfaceTypesWith } from '../interface-types.ts';
import { onOperation, type PortabilityRule, type RuleContext } from '../rule.ts';
import { typesAt } from '../types-at.ts';
import { requiredProperties } from './required-properties.ts';
import { interfaceProperty, selectionsOf } from './selected-interfaces.ts';

/**
 * A property set on interfaces that may not have it: unknown ones, and those of some interface
 * types only unless the interfaces were selected by that type or by that very section. Nor may it be
 * the first in a section that must have others.
 */
export const settableProperty: PortabilityRule = onOperation((operation, { expressionOf }) => {
  if (operation.kind !== 'replacement') return [];
  const { path } = operation;
  if (typesAt(path.steps).length === 0)
    return [{ ...messages.unknownProperty(printPath(path)), span: path.span }];
  const section = interfaceProperty(path);
  if (!section) return [];
  if (section.name === 'type') return [{ ...messages.typeChange(), span: path.span }];
  if (section.name === 'name') {
    return selects(operation, 'name', new Set(), expressionOf)
      ? []
      : [{ ...messages.sameName(), span: path.span }];
  }
  const owners = interfaceTypesWith(section.name);
  if (owners === undefined || selects(operation, section.name, owners, expressionOf))
    return requiredProperties(operation, section, expressionOf);
  return [{ ...messages.sectionOfSomeTypes(section.name), span: section.span }];
});

function selects(
  { source }: Replacement,
  section: string,
  owners: ReadonlySet<string>,
  expressionOf: RuleContext['expressionOf'],
): boolean {
  if (source?.kind !== 'reference') return false;
  for (const { property, value } of selectionsOf(source.capture.name, expressionOf)) {
    if (property === section) return true;
    if (property === 'type' && value.kind === 'string') return owners.has(value.value);
  }
  return false;
}
