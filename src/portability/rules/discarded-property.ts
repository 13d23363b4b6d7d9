import type { Finding } from '../../diagnostics/finding.ts';
import * as messages from '../../diagnostics/messages/portability-properties.ts';
import type { Step } from '../../expression/ast.ts';
import { printSteps } from '../../expression/print.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';
import { typesAt } from '../types-at.ts';

/** A property that NMState discards when it reads a state, compared or read as a value: engine nmstate never finds it. */
export const discardedRead: PortabilityRule = onOperation((operation) => {
  if (operation.kind === 'filter') return [];
  const { kind, path, value } = operation;
  return [
    ...(kind === 'comparison' ? discardedProperty(path.steps) : []),
    ...(value.kind === 'reference' ? discardedProperty(value.steps) : []),
  ];
});

/** A path to such a property, or to what is below it. */
export function discardedProperty(steps: readonly Step[]): Finding[] {
  for (const [number, step] of steps.entries()) {
    const way = steps.slice(0, number + 1);
    const places = typesAt(way);
    if (places.length === 0) return [];
    if (places.some(({ discarded }) => discarded))
      return [{ ...messages.discardedProperty(printSteps(way)), span: step.span }];
  }
  return [];
}
