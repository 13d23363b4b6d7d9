import type { ScalarEvent } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';

/** The range in the source of a range of a scalar's decoded text. */
export function sourceRange(_source: string, event: ScalarEvent, span: Span): Span {
  if (event.fast) return { start: event.valueStart + span.start, end: event.valueStart + span.end };
  return { start: event.valueStart, end: event.valueEnd };
}
