import { EVENT_ID, type ScalarEvent } from 'js-yaml';
import type { FilePlace, Span } from '../diagnostics/diagnostic.ts';
import { keyText } from './key-text.ts';
import { filePlace, type SourceText } from './lines.ts';
import { decodedText, sourceRange } from './scalar-range.ts';
import { documentNodes, type TextNode } from './text-nodes.ts';

/** What to look up in a text: offsets of `span` are offsets in the decoded scalar. */
export interface TextQuery {
  /** 0-based number of the YAML document. */
  readonly index: number;
  readonly path: readonly (string | number)[];
  readonly part?: 'key' | undefined;
  readonly span?: Span | undefined;
}

/**
 * The lines and columns of a value, its key, or a part of a scalar in a YAML or JSON text that was read.
 * When the path leads nowhere, the closest value above it.
 */
export const locateInText = (source: SourceText, query: TextQuery): FilePlace =>
  filePlace(source, rangeInText(source.text, query));

/** The range of the value that a path leads to, or of the closest value above it. */
export const valueRange = (text: string, { index, path }: Pick<TextQuery, 'index' | 'path'>): Span =>
  nodeAt(text, index, path).node;

function rangeInText(text: string, { index, path, part, span }: TextQuery): Span {
  const { node, key, isExact } = nodeAt(text, index, path);
  if (isExact && part === 'key' && key) return key;
  const content = node.target ?? node;
  if (isExact && span && isText(text, content)) return sourceRange(text, content.event, span);
  return node;
}

/** Whether a node is a scalar with something in it: of a blank one the quotes are what can be seen. */
const isText = (text: string, node: TextNode): node is TextNode & { readonly event: ScalarEvent } =>
  node.event.type === EVENT_ID.SCALAR && decodedText(text, node.event).trim() !== '';

/** How the scalar that stands there is written in the text, without quotes or the marks of a block. */
export function scalarSource(
  { text }: SourceText,
  { index, path }: Pick<TextQuery, 'index' | 'path'>,
): string {
  const { node } = nodeAt(text, index, path);
  const { valueStart, valueEnd } = (node.target ?? node).event as ScalarEvent;
  return text.slice(valueStart, valueEnd);
}

interface Found {
  readonly node: TextNode;
  /** The key that the node stands under, unless it is an element of a list. */
  readonly key: TextNode | undefined;
  /** Whether it is the node at the end of the path, not one above it. */
  readonly isExact: boolean;
}

function nodeAt(text: string, index: number, path: TextQuery['path']): Found {
  let node = documentNodes(text)![index]!;
  let key: TextNode | undefined;
  for (const step of path) {
    const content: TextNode = node.target ?? node;
    const entry = entriesByKey(text, content).get(String(step));
    const next = entry?.value ?? (typeof step === 'number' ? content.items[step] : undefined);
    if (!next) return { node, key, isExact: false };
    key = entry?.key;
    node = next;
  }
  return { node, key, isExact: true };
}

type Entry = TextNode['entries'][number];
const indexes = new WeakMap<TextNode, Map<string, Entry>>();

/** Of equal keys the last one, which is the one that is read. */
function entriesByKey(text: string, node: TextNode): Map<string, Entry> {
  let entries = indexes.get(node);
  if (!entries) {
    entries = new Map(node.entries.map((entry) => [keyText(text, entry.key)!, entry]));
    indexes.set(node, entries);
  }
  return entries;
}
