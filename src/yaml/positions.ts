import { EVENT_ID, type Event, getScalarValue, parseEvents, type ScalarEvent } from 'js-yaml';
import type { FilePlace, Span } from '../diagnostics/diagnostic.ts';
import { filePlace, type SourceText } from './lines.ts';
import { sourceRange } from './scalar-range.ts';

/** A value in a YAML text, as its events tell it. */
interface TextNode {
  readonly event: Event;
  readonly start: number;
  end: number;
  readonly entries: { readonly key: TextNode; readonly value: TextNode }[];
  readonly items: TextNode[];
}

/** What to look up in a text: offsets of `span` are offsets in the decoded scalar. */
export interface TextQuery {
  /** 0-based number of the YAML document. */
  readonly index: number;
  readonly path: readonly (string | number)[];
  readonly part?: 'key' | undefined;
  readonly span?: Span | undefined;
}

/**
 * The lines and columns of a value, its key, or a part of a scalar in a YAML or JSON text.
 * When the path leads nowhere, the closest value above it; nothing for a text that can't be parsed.
 */
export function locateInText(source: SourceText, query: TextQuery): FilePlace | undefined {
  const root = documentNodes(source.text)?.[query.index];
  if (!root) return undefined;
  let node = root;
  let key: TextNode | undefined;
  for (const step of query.path) {
    const entry = node.entries.findLast(
      (candidate) => scalarText(source.text, candidate.key) === String(step),
    );
    const next = entry?.value ?? (typeof step === 'number' ? node.items[step] : undefined);
    if (!next) return filePlace(source, node);
    key = entry?.key;
    node = next;
  }
  const target = query.part === 'key' && key ? key : node;
  if (query.span && target.event.type === EVENT_ID.SCALAR) {
    return filePlace(source, sourceRange(source.text, target.event, query.span));
  }
  return filePlace(source, target);
}

/** Every key that stands a second time in one map of the text, as the path of the map's value and the key's range. */
export function duplicateKeys(source: SourceText): { readonly key: string; readonly range: Span }[] {
  const found: { key: string; range: Span }[] = [];
  const visit = (node: TextNode): void => {
    const seen = new Set<string>();
    for (const { key, value } of node.entries) {
      const text = scalarText(source.text, key);
      if (text !== undefined && seen.has(text))
        found.push({ key: text, range: { start: key.start, end: key.end } });
      if (text !== undefined) seen.add(text);
      visit(value);
    }
    node.items.forEach(visit);
  };
  documentNodes(source.text)?.forEach((node) => {
    if (node) visit(node);
  });
  return found;
}

const scalarText = (text: string, { event }: TextNode): string | undefined =>
  event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : undefined;

let cache: { text?: string; nodes?: (TextNode | undefined)[] | undefined } = {};

/** The root values of a text's documents; the last text's are kept, since findings come many at a time. */
function documentNodes(text: string): (TextNode | undefined)[] | undefined {
  if (cache.text !== text) {
    try {
      cache = { text, nodes: buildNodes(parseEvents(text, { maxDepth: Number.MAX_SAFE_INTEGER })) };
    } catch {
      cache = { text, nodes: undefined };
    }
  }
  return cache.nodes;
}

function buildNodes(events: readonly Event[]): (TextNode | undefined)[] {
  const roots: (TextNode | undefined)[] = [];
  const anchors = new Map<string, TextNode>();
  const open: { node: TextNode | undefined; key: TextNode | undefined }[] = [];
  const add = (node: TextNode): void => {
    const parent = open.at(-1);
    if (!parent?.node) roots[roots.length - 1] = node;
    else if (parent.node.event.type === EVENT_ID.SEQUENCE) parent.node.items.push(node);
    else if (parent.key) {
      parent.node.entries.push({ key: parent.key, value: node });
      parent.key = undefined;
    } else parent.key = node;
  };
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      roots.push(undefined);
      anchors.clear();
      open.push({ node: undefined, key: undefined });
    } else if (event.type === EVENT_ID.POP) {
      const closed = open.pop()?.node;
      const parent = open.at(-1)?.node;
      if (closed && parent) parent.end = Math.max(parent.end, closed.end);
    } else {
      const node: TextNode = { event, ...rangeOf(event), entries: [], items: [] };
      add(node);
      const parent = open.at(-1)?.node;
      if (parent) parent.end = Math.max(parent.end, node.end);
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
        open.push({ node, key: undefined });
    }
  }
  return roots;
}

function rangeOf(event: Exclude<Event, { type: 1 | 6 }>): { start: number; end: number } {
  if (event.type === EVENT_ID.SCALAR) return scalarRange(event);
  if (event.type === EVENT_ID.ALIAS) return { start: event.anchorStart - 1, end: event.anchorEnd };
  return { start: event.start, end: event.start + 1 };
}

/** With the quotes, where there are any. */
function scalarRange({ valueStart, valueEnd, style }: ScalarEvent): { start: number; end: number } {
  const quoted = style === 2 || style === 3 ? 1 : 0;
  return { start: valueStart - quoted, end: valueEnd + quoted };
}
