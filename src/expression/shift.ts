import type { Span } from '../diagnostics/diagnostic.ts';
import type { Path } from './ast.ts';

/** A path parsed from a part of a text, with spans that point into the whole text; `offset` is where the part starts. */
export function shiftReference(path: Path, offset: number): Path {
  const shift = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
  const steps = path.steps.map((step) => ({ ...step, span: shift(step.span) }));
  return path.kind === 'path'
    ? { ...path, steps, span: shift(path.span) }
    : {
        ...path,
        steps,
        capture: { ...path.capture, span: shift(path.capture.span) },
        span: shift(path.span),
      };
}
