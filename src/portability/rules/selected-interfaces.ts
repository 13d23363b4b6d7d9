import type { KeyStep, Path, Value } from '../../expression/ast.ts';
import { interfaceBranches, interfaceTypesWith } from '../interface-types.ts';
import type { RuleContext } from '../rule.ts';
import { pipedFrom } from './capture-reads.ts';

/** A property of an interface, or what is below it, that had to equal a value. */
interface Selection {
  readonly property: string;
  readonly value: Value;
}

/** The property of an interface that a path leads to or through. */
export function interfaceProperty({ steps }: Path): KeyStep | undefined {
  const [root, step] = steps;
  const isInterface = root?.kind === 'key' && root.name === 'interfaces';
  return isInterface && step?.kind === 'key' ? step : undefined;
}

/** What the interfaces of a capture were selected by, the last selection first. */
export function* selectionsOf(
  capture: string,
  expressionOf: RuleContext['expressionOf'],
): Iterable<Selection> {
  for (const expression of pipedFrom(capture, expressionOf)) {
    if (expression.kind !== 'comparison' || expression.operator !== '==') continue;
    const property = interfaceProperty(expression.path)?.name;
    if (property !== undefined) yield { property, value: expression.value };
  }
}

/** The types that the interfaces of a capture may have, as far as NMState knows them or the policy names them. */
export function possibleTypes(capture: string, expressionOf: RuleContext['expressionOf']): Iterable<string> {
  for (const { property, value } of selectionsOf(capture, expressionOf)) {
    if (property === 'type' && value.kind === 'string') return [value.value];
    const owners = interfaceTypesWith(property);
    if (owners && owners.size > 0) return owners;
  }
  return interfaceBranches().keys();
}

/** The type that the interfaces of a capture were selected by, when NMState checks nothing in interfaces of that type. */
export function uncheckedType(
  capture: string,
  expressionOf: RuleContext['expressionOf'],
): string | undefined {
  for (const { property, value } of selectionsOf(capture, expressionOf)) {
    if (property === 'type' && value.kind === 'string')
      return interfaceBranches().has(value.value) ? undefined : value.value;
  }
  return undefined;
}
