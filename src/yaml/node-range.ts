import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import { decodeScalar, isBlock } from './scalar-range.ts';
import type { CollectionEvent, NodeEvent, TextNode } from './text-nodes.ts';

/** Where a value begins, and ends as far as its own event tells; `undefined` for an empty value. */
export function rangeOf(text: string, event: NodeEvent): Span | undefined {
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event.type !== EVENT_ID.SCALAR) return { start: event.start, end: event.start + 1 };
  if (event.valueStart < 0) return undefined;
  return isBlock(event) ? blockRange(text, event) : scalarRange(event);
}

/** With the quotes, where there are any. */
function scalarRange({ valueStart, valueEnd, style }: ScalarEvent): Span {
  const quoted = style === SCALAR_STYLE.PLAIN ? 0 : 1;
  return { start: valueStart - quoted, end: valueEnd + quoted };
}

/** A block's text without the indentation of its first and the break of its last line. */
function blockRange(text: string, event: ScalarEvent): Span {
  const origins = decodeScalar(text, event);
  const start = { start: event.valueStart, end: event.valueStart };
  return origins.rangeOf({ start: 0, end: origins.text.trimEnd().length }, start);
}

/** An empty value is pointed out by its key, or by the dash of its element; at the root by its tag and anchor. */
export function emptyRange(
  text: string,
  event: NodeEvent,
  parent: TextNode | undefined,
  key: Span | undefined,
): Span {
  if (key) return { start: key.start, end: key.end };
  if (!parent) return propertiesRange(event);
  if (parent.event.type === EVENT_ID.MAPPING) return emptyKeyRange(text, parent);
  const from = parent.items.length > 0 ? parent.end : parent.start;
  const dash = /^(?:\s|#[^\r\n]*[\r\n])*-/.exec(text.slice(from, from + 1000))?.[0].length ?? 0;
  return { start: Math.max(from, from + dash - 1), end: from + Math.max(1, dash) };
}

/** An empty key is pointed out by the `:` behind it, or the `?` before it. */
function emptyKeyRange(text: string, { start, end, entries }: TextNode): Span {
  const isFirst = entries.length === 0;
  let from = isFirst ? start : end;
  const skip = (pattern: RegExp): void => {
    from += pattern.exec(text.slice(from, from + 1000))![0].length;
  };
  // that of the key before, when no value stands behind it
  if (!isFirst) skip(/^(?:[ \t]*:)?/);
  skip(/^(?:[\s,{]|#[^\r\n]*[\r\n]|[!&][^\s,[\]{}]*)*/);
  return { start: from, end: from + 1 };
}

function propertiesRange(event: NodeEvent): Span {
  const { anchorStart, anchorEnd, tagStart, tagEnd } = event as ScalarEvent;
  const starts = [anchorStart - 1, tagStart].filter((start) => start >= 0);
  return starts.length > 0
    ? { start: Math.min(...starts), end: Math.max(anchorEnd, tagEnd) }
    : { start: 0, end: 0 };
}

/** The end of a collection: behind its closing bracket, when it has one. */
export function closingEnd(text: string, { style }: CollectionEvent, { start, end }: Span): number {
  if (style !== COLLECTION_STYLE.FLOW || !/[[{]/.test(text[start]!)) return end;
  const closing = /(?:[\s,]|#[^\r\n]*[\r\n])*[\]}]/y;
  closing.lastIndex = end;
  return closing.test(text) ? closing.lastIndex : end;
}
