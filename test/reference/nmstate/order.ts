import { reject } from '../json.ts';
import type { Expression } from './expression.ts';

export type Capture = readonly [id: string, expression: Expression];

/** The captures as nmstate runs them: by priorities that it works out in ten passes at most. */
export function inOrder(captures: readonly Capture[]): Capture[] {
  const priorities = new Map<string, number>();
  for (let pass = 0; pass < 10; pass++) {
    for (const [id, expression] of captures) {
      const parent = parentOf(expression);
      if (parent === undefined) priorities.set(id, 0);
      else if (priorities.has(parent)) priorities.set(id, priorities.get(parent)! + 1);
    }
  }
  for (const [id] of captures) if (!priorities.has(id)) reject(`${id} has no priority`);
  return [...captures].sort(([left], [right]) => priorities.get(left)! - priorities.get(right)!);
}

function parentOf(expression: Expression): string | undefined {
  if (expression.key.capture !== undefined) return expression.key.capture;
  if (expression.action === 'filter') return undefined;
  const { value } = expression;
  return typeof value === 'object' && 'path' in value ? value.path.capture : undefined;
}
