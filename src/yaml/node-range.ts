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

/**
 * An empty value is pointed out by its key, or by the dash of its element; an empty key by its `:`, or the `?` before
 * it; at the root by its tag and anchor.
 */
export function emptyRange(
  text: string,
  event: NodeEvent,
  parent: TextNode | undefined,
  key: Span | undefined,
): Span {
  if (key) return { start: key.start, end: key.end };
  if (!parent) return propertiesRange(event);
  const isFirst = parent.items.length + parent.entries.length === 0;
  const from = isFirst ? parent.start : parent.end;
  const isKey = parent.event.type === EVENT_ID.MAPPING;
  const pattern = isKey ? (isFirst ? /[?:]/ : nextKey) : /^(?:\s|#[^\r\n]*[\r\n])*-/;
  const match = pattern.exec(text.slice(from, from + 1000));
  const start = match ? from + match.index + match[0].length - 1 : from;
  return { start, end: start + 1 };
}

/** The first `:` is that of the key before, when no value stands behind it. */
const nextKey = /^(?:[ \t]*:)?(?:[^?:#]|#[^\r\n]*[\r\n])*[?:]/;

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
