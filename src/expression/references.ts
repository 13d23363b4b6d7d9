import type { CaptureReference, Expression, Path, Value } from './ast.ts';

/** The capture references of an expression, in the order of the text. */
export function referencesOf(expression: Expression): CaptureReference[] {
  const parts: (Path | Value | undefined)[] =
    expression.kind === 'merge'
      ? [...expression.operands]
      : [expression.source, expression.path, expression.kind === 'filter' ? undefined : expression.value];
  return parts.filter((part): part is CaptureReference => part?.kind === 'reference');
}
