import type { CaptureReference, Expression, Step } from '../../expression/ast.ts';

/** What an expression or a template reads from a capture. */
export interface CaptureRead {
  readonly capture: string;
  readonly steps: readonly Step[];
}

/** Everything that an expression reads from captures, in the order of the text. */
export function readsOf(expression: Expression): CaptureRead[] {
  if (expression.kind === 'merge') return [];
  const { source, path } = expression;
  const value = expression.kind === 'filter' ? undefined : expression.value;
  return [
    ...(source?.kind === 'reference' ? [{ capture: source.capture.name, steps: path.steps }] : []),
    ...(path.kind === 'reference' ? [readOf(path)] : []),
    ...(value?.kind === 'reference' ? [readOf(value)] : []),
  ];
}

/** What a reference reads. */
export const readOf = ({ capture, steps }: CaptureReference): CaptureRead => ({
  capture: capture.name,
  steps,
});
