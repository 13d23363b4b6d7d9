import * as messages from '../../diagnostics/messages/policy.ts';
import { referencesOf } from '../../expression/references.ts';
import { inCaptureName, type PolicyParsers } from '../program.ts';
import type { Rule } from './rule.ts';

/** Warns of captures whose names can't be written in a reference (`unreferencable-capture`). */
export const unreferencableCapture: Rule = ({ captures }, parsers) =>
  [...captures.values()]
    .filter(({ name }) => !isReferable(name, parsers))
    .map((definition) => inCaptureName(definition, messages.unreferencableCapture(definition.name)));

/** Whether an expression of the engine's language can refer to a capture of that name: asks its parser. */
export function isReferable(name: string, { parseExpression }: PolicyParsers): boolean {
  const { tree } = parseExpression(`capture.${name} | interfaces.name == "eth0"`);
  return tree !== undefined && referencesOf(tree)[0]?.capture.name === name;
}
