import { COLLECTION_STYLE, EVENT_ID, type Event, parseEvents, type ScalarEvent } from 'js-yaml';
import type { Span } from '../diagnostics/diagnostic.ts';
import { decodeScalar, isBlock } from './scalar-range.ts';

/** A value in a YAML text, as its events tell it. Ranges include quotes and brackets. */
export interface TextNode {
  readonly event: Event;
  readonly start: number;
  end: number;
  readonly entries: { readonly key: TextNode; readonly value: TextNode }[];
  readonly items: TextNode[];
  /** What an alias refers to. */
  readonly target?: TextNode;
}

let cache: { text?: string; nodes?: (TextNode | undefined)[] | undefined } = {};

/** The root values of a text's documents; the last text's are kept, since findings come many at a time. */
export function documentNodes(text: string): readonly (TextNode | undefined)[] | undefined {
  if (cache.text !== text) {
    try {
      cache = { text, nodes: buildNodes(text, parseEvents(text, { maxDepth: Number.MAX_SAFE_INTEGER })) };
    } catch {
      cache = { text, nodes: undefined };
    }
  }
  return cache.nodes;
}

interface Open {
  readonly node: TextNode | undefined;
  key: TextNode | undefined;
}

function buildNodes(text: string, events: readonly Event[]): (TextNode | undefined)[] {
  const roots: (TextNode | undefined)[] = [];
  const anchors = new Map<string, TextNode>();
  const open: Open[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      roots.push(undefined);
      anchors.clear();
      open.push({ node: undefined, key: undefined });
    } else if (event.type === EVENT_ID.POP) {
      const closed = open.pop()?.node;
      if (closed) closed.end = closingEnd(text, closed);
      const parent = open.at(-1)?.node;
      if (closed && parent) parent.end = Math.max(parent.end, closed.end);
    } else {
      const node = nodeOf(text, event, open.at(-1), anchors);
      if (!add(node, open.at(-1))) roots[roots.length - 1] = node;
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
        open.push({ node, key: undefined });
    }
  }
  return roots;
}

/** Puts a node where it belongs in the innermost open collection; `false` when there is none. */
function add(node: TextNode, parent: Open | undefined): boolean {
  if (!parent?.node) return false;
  if (parent.node.event.type === EVENT_ID.SEQUENCE) parent.node.items.push(node);
  else if (parent.key) {
    parent.node.entries.push({ key: parent.key, value: node });
    parent.key = undefined;
  } else parent.key = node;
  parent.node.end = Math.max(parent.node.end, node.end);
  return true;
}

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;

function nodeOf(
  text: string,
  event: NodeEvent,
  parent: Open | undefined,
  anchors: Map<string, TextNode>,
): TextNode {
  const anchor = text.slice(event.anchorStart, event.anchorEnd);
  const target = event.type === EVENT_ID.ALIAS ? anchors.get(anchor) : undefined;
  const range = rangeOf(text, event) ?? emptyRange(text, parent);
  const node: TextNode = { event, ...range, entries: [], items: [], ...(target && { target }) };
  if (event.type !== EVENT_ID.ALIAS && event.anchorStart >= 0) anchors.set(anchor, node);
  return node;
}

function rangeOf(text: string, event: NodeEvent): Span | undefined {
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  if (event.type !== EVENT_ID.SCALAR) return { start: event.start, end: event.start + 1 };
  if (event.valueStart < 0) return undefined;
  return isBlock(event) ? blockRange(text, event) : scalarRange(event);
}

/** With the quotes, where there are any. */
function scalarRange({ valueStart, valueEnd, style }: ScalarEvent): Span {
  const quoted = style === 2 || style === 3 ? 1 : 0;
  return { start: valueStart - quoted, end: valueEnd + quoted };
}

/** A block's text without the indentation of its first and the break of its last line. */
function blockRange(text: string, event: ScalarEvent): Span {
  const origins = decodeScalar(text, event);
  const start = { start: event.valueStart, end: event.valueStart };
  return origins.rangeOf({ start: 0, end: origins.text.trimEnd().length }, start);
}

/** An empty value is pointed out by its key, or by the dash of its element. */
function emptyRange(text: string, parent: Open | undefined): Span {
  if (parent?.key) return { start: parent.key.start, end: parent.key.end };
  if (!parent?.node) return { start: 0, end: 0 };
  const from = parent.node.items.length > 0 ? parent.node.end : parent.node.start;
  const dash = /^(?:\s|#[^\r\n]*[\r\n])*-/.exec(text.slice(from, from + 1000))?.[0].length ?? 0;
  return { start: Math.max(from, from + dash - 1), end: from + Math.max(1, dash) };
}

/** The end of a collection: behind its closing bracket, when it has one. */
function closingEnd(text: string, { event, start, end }: TextNode): number {
  if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) return end;
  if (event.style !== COLLECTION_STYLE.FLOW || !/[[{]/.test(text[start] ?? '')) return end;
  const closing = /(?:[\s,]|#[^\r\n]*[\r\n])*[\]}]/y;
  closing.lastIndex = end;
  return closing.test(text) ? closing.lastIndex : end;
}
