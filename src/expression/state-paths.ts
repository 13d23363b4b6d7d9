import type { Expression, Step } from './ast.ts';

/**
 * Whether what is there is looked for, set, or read as a value, which fails where nothing is. A value that no
 * capture stands before, which only engine nmstate reads, is `bare`: it may have been meant for a text.
 */
export type StatePathRole = 'match' | 'set' | 'value' | 'bare';

/** A path that begins at the top of a state, be it the current one or a captured one. */
export interface StatePathUse {
  readonly steps: readonly Step[];
  readonly role: StatePathRole;
}

/** The paths of an expression that begin at the top of a state, in the order of the text. */
export function statePathsOf(expression: Expression): StatePathUse[] {
  if (expression.kind === 'merge')
    return expression.operands.map(({ steps }): StatePathUse => ({ steps, role: 'match' }));
  const value = expression.kind === 'filter' ? undefined : expression.value;
  return [
    { steps: expression.path.steps, role: expression.kind === 'replacement' ? 'set' : 'match' },
    ...(value?.kind === 'reference' ? [{ steps: value.steps, role: 'value' as const }] : []),
    ...(value?.kind === 'path' ? [{ steps: value.steps, role: 'bare' as const }] : []),
  ];
}
