import type { Expression, KeyStep, Path, Value } from '../../expression/ast.ts';
import type { FirstAnswer, Question } from '../first-answer.ts';
import { interfaceBranches, interfaceTypesWith } from '../interface-types.ts';

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

/** What an expression selects interfaces by. */
export function selectionOf(expression: Expression): Selection | undefined {
  if (expression.kind !== 'comparison' || expression.operator !== '==') return undefined;
  const property = interfaceProperty(expression.path)?.name;
  return property === undefined ? undefined : { property, value: expression.value };
}

/** The types that interfaces selected so may have, as far as NMState knows them or the policy names them. */
export const possibleTypes: Question<Iterable<string>> = (expression) => {
  const type = selectedType(expression, '');
  if (type !== undefined) return [type];
  const selection = selectionOf(expression);
  const owners = selection && interfaceTypesWith(selection.property);
  return owners && owners.size > 0 ? owners : undefined;
};

/** The type that interfaces are selected by. */
export const selectedType: Question<string> = (expression) => {
  const selection = selectionOf(expression);
  return selection?.property === 'type' && selection.value.kind === 'string'
    ? selection.value.value
    : undefined;
};

/** The type that the interfaces of a capture were selected by, when NMState checks nothing in interfaces of that type. */
export function uncheckedType(capture: string, firstAnswer: FirstAnswer): string | undefined {
  const type = firstAnswer(capture, selectedType);
  return type === undefined || interfaceBranches().has(type) ? undefined : type;
}
