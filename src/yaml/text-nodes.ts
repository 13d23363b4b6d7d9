import { EVENT_ID, type Event } from 'js-yaml';
import { eventsOf } from './events.ts';
import { closingEnd, emptyRange, rangeOf } from './node-range.ts';

type DocumentEvent = Extract<Event, { type: typeof EVENT_ID.DOCUMENT }>;
export type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP }>;
export type CollectionEvent = Extract<Event, { type: typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE }>;

/** A value in a YAML text, as its events tell it. Ranges include quotes and brackets. */
export interface TextNode {
  readonly event: NodeEvent;
  /** What the document begins with: it may give tags other names. */
  readonly document: DocumentEvent;
  readonly start: number;
  end: number;
  readonly entries: { readonly key: TextNode; readonly value: TextNode }[];
  readonly items: TextNode[];
  /** What an alias refers to. */
  readonly target?: TextNode;
}

let cache: { text: string; readonly nodes: TextNode[] | undefined } | undefined;

/**
 * The root values of a text's documents, there for every text that can be read; the last text's are kept,
 * since findings come many at a time.
 */
export function documentNodes(text: string): readonly TextNode[] | undefined {
  if (cache?.text === text) {
    // the same characters in another string would be compared again and again
    cache.text = text;
    return cache.nodes;
  }
  try {
    cache = { text, nodes: buildNodes(text, eventsOf(text, Number.MAX_SAFE_INTEGER)) };
  } catch {
    cache = { text, nodes: undefined };
  }
  return cache.nodes;
}

type Collection = TextNode & { readonly event: CollectionEvent };

/** A document or a collection whose end has not come yet. */
interface Open {
  readonly document: DocumentEvent;
  /** Missing for a document. */
  readonly node?: Collection;
  key?: TextNode | undefined;
}

function buildNodes(text: string, events: readonly Event[]): TextNode[] {
  const roots: TextNode[] = [];
  const anchors = new Map<string, TextNode>();
  const open: Open[] = [];
  for (const event of events) {
    const parent = open.at(-1)!;
    if (event.type === EVENT_ID.DOCUMENT) {
      anchors.clear();
      open.push({ document: event });
    } else if (event.type === EVENT_ID.POP) {
      open.pop();
      if (parent.node) close(text, parent.node, open.at(-1)!.node);
    } else {
      const node = nodeOf(text, event, parent, anchors);
      if (!add(node, parent)) roots.push(node);
      if (isCollection(node)) open.push({ document: parent.document, node });
    }
  }
  return roots;
}

const isCollection = (node: TextNode): node is Collection =>
  node.event.type === EVENT_ID.MAPPING || node.event.type === EVENT_ID.SEQUENCE;

function close(text: string, node: Collection, parent: TextNode | undefined): void {
  node.end = closingEnd(text, node.event, node);
  if (parent) parent.end = Math.max(parent.end, node.end);
}

/** Puts a node where it belongs in the innermost open collection; `false` when there is none. */
function add(node: TextNode, parent: Open): boolean {
  if (!parent.node) return false;
  if (parent.node.event.type === EVENT_ID.SEQUENCE) parent.node.items.push(node);
  else if (parent.key) {
    parent.node.entries.push({ key: parent.key, value: node });
    parent.key = undefined;
  } else parent.key = node;
  parent.node.end = Math.max(parent.node.end, node.end);
  return true;
}

function nodeOf(text: string, event: NodeEvent, parent: Open, anchors: Map<string, TextNode>): TextNode {
  const anchor = text.slice(event.anchorStart, event.anchorEnd);
  const target = event.type === EVENT_ID.ALIAS ? anchors.get(anchor) : undefined;
  const range = rangeOf(text, event) ?? emptyRange(text, event, parent.node, parent.key);
  const { document } = parent;
  const node = { event, document, ...range, entries: [], items: [], ...(target && { target }) };
  if (event.type !== EVENT_ID.ALIAS && event.anchorStart >= 0) anchors.set(anchor, node);
  return node;
}
