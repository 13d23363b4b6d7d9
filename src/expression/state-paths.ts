import type { Expression, Step } from './ast.ts';

/** A path that begins at the top of a state, be it the current one or a captured one. */
export interface StatePathUse {
  readonly steps: readonly Step[];
  /** Whether the expression sets what is there; otherwise it reads. */
  readonly sets: boolean;
}

/** The paths of an expression that begin at the top of a state, in the order of the text. */
export function statePathsOf(expression: Expression): StatePathUse[] {
  if (expression.kind === 'merge') return expression.operands.map(({ steps }) => ({ steps, sets: false }));
  const value = expression.kind === 'filter' ? undefined : expression.value;
  return [
    { steps: expression.path.steps, sets: expression.kind === 'replacement' },
    ...(value?.kind === 'reference' ? [{ steps: value.steps, sets: false }] : []),
  ];
}
