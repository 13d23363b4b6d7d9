import { Failure } from '../../diagnostics/finding.ts';
import { tooDeep } from '../../diagnostics/messages/evaluation.ts';
import * as messages from '../../diagnostics/messages/nmstate.ts';
import type { Comparison, Expression, Operation, Replacement, Step, Value } from '../../expression/ast.ts';
import { printPath, stepText } from '../../expression/print.ts';
import { type Scope, sourceOf } from '../../resolve/evaluate.ts';
import { Growth } from '../../resolve/growth.ts';
import type { AnyState } from '../../types.ts';
import { hasKey, isMap, ownValue } from '../../values.ts';
import { follow, textOf, valueAt } from './follow.ts';
import { readBack } from './read-back.ts';
import { operablePath } from './sections.ts';

/** What an expression captures in nmstate (engines page, "Expressions" and "Evaluation"). */
export function evaluateExpression(expression: Expression, scope: Scope): AnyState {
  const operation = expression as Operation; // this engine's parser makes no merges
  const source = sourceOf(operation);
  const input = source ? scope.capture(source.capture.name).state : scope.currentState;
  if (operation.kind === 'filter') {
    const { steps } = operation.path;
    // A single word is no path, and what is no path keeps everything.
    return steps.length === 1 ? input : readBack(retainOnly(input, steps, 0), operation.path.span);
  }
  return withSection(operation, input, scope);
}

/** Each step keeps one key of a map; what is not a map is kept whole. */
function retainOnly(value: unknown, steps: readonly Step[], index: number): AnyState {
  const step = steps[index];
  if (!step || !isMap(value)) return value as AnyState;
  const key = stepText(step);
  return hasKey(value, key) ? { [key]: retainOnly(value[key], steps, index + 1) } : {};
}

function withSection(expression: Comparison | Replacement, input: AnyState, scope: Scope): AnyState {
  const { path, value } = expression;
  const { section, steps } = operablePath(path.steps)!; // planning refuses others
  const list = section.reduce<unknown>((at, key) => (isMap(at) ? ownValue(at, key) : undefined), input);
  const elements = Array.isArray(list) ? list : [];
  const text = rightHandText(value, scope);
  if (expression.kind === 'replacement') {
    const { nestingDepth } = scope;
    if (steps.length > nestingDepth) throw new Failure({ ...tooDeep(nestingDepth), span: path.span });
    const changed = elements.map((element) => setText(element, steps, 0, text, expression));
    return readBack(inSection(section, changed), value.span);
  }
  // texts to compare are not kept
  const compared = new Growth();
  const matching = elements.filter((element) => {
    const followed = follow(element, steps);
    return 'value' in followed && textOf(followed.value, scope.nestingDepth, compared) === (text ?? '');
  });
  if (matching.length === 0) {
    throw new Failure({ ...messages.noMatch(printPath(path), text ?? ''), span: expression.span });
  }
  // What matched was read before: nmstate does not read it a second time.
  return { interfaces: [], ...inSection(section, matching) };
}

const inSection = (section: readonly string[], list: readonly unknown[]): AnyState =>
  section.reduceRight<unknown>((value, key) => ({ [key]: value }), list) as AnyState;

/** `undefined` for null, the word or a null that a path leads to. */
function rightHandText(value: Value, scope: Scope): string | undefined {
  const found = rightHandValue(value, scope);
  return found === null ? undefined : textOf(found, scope.nestingDepth, scope.growth);
}

export function rightHandValue(value: Value, scope: Scope): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'path':
      return valueAt(scope.currentState, value.steps, true);
    case 'reference':
      return valueAt(scope.capture(value.capture.name).state, value.steps);
    default:
      return value.value;
  }
}

function setText(
  element: unknown,
  steps: readonly Step[],
  index: number,
  text: string | undefined,
  { path }: Replacement | Comparison,
): unknown {
  const step = steps[index]!;
  const key = stepText(step);
  if (!isMap(element)) {
    const missed = stepText(steps[index - 1] ?? step);
    throw new Failure({ ...messages.notAMap(printPath(path), missed), span: step.span });
  }
  if (index < steps.length - 1) {
    const below = hasKey(element, key) ? element[key] : {};
    return { ...element, [key]: setText(below, steps, index + 1, text, { path } as Replacement) };
  }
  if (text !== undefined) return { ...element, [key]: text };
  return Object.fromEntries(Object.entries(element).filter(([other]) => other !== key));
}
