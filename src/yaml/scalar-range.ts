import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import { decodeBlock } from './block-scalar.ts';
import { decodeFlow } from './flow-scalar.ts';
import { Origins } from './origins.ts';

/** A scalar's text, which knows what part of the source each of its characters was made of. */
export function decodeScalar(source: string, event: ScalarEvent): Origins {
  const origins = new Origins(source);
  const { valueStart, valueEnd, style } = event;
  if (valueStart < 0) return origins;
  if (event.fast) origins.copy(valueStart, valueEnd);
  else if (isBlock(event)) decodeBlock(source, event, style === SCALAR_STYLE.FOLDED_BLOCK, origins);
  else decodeFlow(source, event, origins);
  return origins;
}

/** Whether a scalar is a literal (`|`) or folded (`>`) block. */
export const isBlock = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;

/** The range in the source of a range of a scalar's decoded text. */
export function sourceRange(source: string, event: ScalarEvent, span: Span): Span {
  const { valueStart, valueEnd } = event;
  if (event.fast) return { start: valueStart + span.start, end: Math.min(valueEnd, valueStart + span.end) };
  return originsOf(source, event).rangeOf(span, { start: valueStart, end: valueStart });
}

/** The text of a scalar that may be asked for again and again. */
export const decodedText = (source: string, event: ScalarEvent): string =>
  event.fast ? getScalarValue(source, event) : originsOf(source, event).text;

/** One scalar may have thousands of findings. */
const decoded = new WeakMap<ScalarEvent, Origins>();

function originsOf(source: string, event: ScalarEvent): Origins {
  const origins = decoded.get(event) ?? decodeScalar(source, event);
  decoded.set(event, origins);
  return origins;
}
