import type { Span } from '../diagnostics/diagnostic.ts';
import { addTo } from '../values.ts';
import { documentNodes, type TextNode } from '../yaml/text-nodes.ts';
import { type PolicyOutline, policiesOf, scalarOrigins } from './outline.ts';
import { referencesOf } from './references.ts';
import type { Target } from './target.ts';

/** The places of a text that name one capture. */
export interface Places {
  /** The policies that have it. */
  readonly policies: readonly PolicyOutline[];
  readonly keys: readonly KeyPlace[];
  readonly references: readonly Span[];
}

/** A key that names a capture: what it says, or an alias as a whole. */
export interface KeyPlace extends Span {
  readonly node: TextNode;
  /** Set for those without quotes. */
  readonly isBare: boolean;
}

/** The range of what a scalar says, without its quotes. */
export function contentRange(text: string, node: TextNode): Span {
  const origins = scalarOrigins(text, node)!;
  return origins.rangeOf({ start: 0, end: origins.text.length }, node.target ?? node);
}

/**
 * Every place that names the capture. Through aliases, policies of a list may share a place: then
 * their captures of that name can only be told apart in some of them, and count as one.
 */
export function placesOf(
  text: string,
  { name, range }: Pick<Extract<Target, { kind: 'capture' }>, 'name' | 'range'>,
): Places {
  const all = policiesOf(text, documentNodes(text)!).map((policy) => placesIn(text, policy, name));
  const byStart = new Map<number, Places[]>();
  for (const places of all) {
    for (const start of startsOf(places)) addTo(byStart, start, places);
  }
  const found = new Set<Places>();
  const open = [range.start];
  for (let start = open.pop(); start !== undefined; start = open.pop()) {
    const sharing = byStart.get(start) ?? [];
    byStart.delete(start);
    for (const places of sharing) {
      if (found.has(places)) continue;
      found.add(places);
      for (const other of startsOf(places)) open.push(other);
    }
  }
  return {
    policies: [...found].flatMap(({ policies }) => policies),
    keys: [...found].flatMap(({ keys }) => keys),
    references: [...found].flatMap(({ references }) => references),
  };
}

const startsOf = ({ keys, references }: Places): number[] =>
  [...keys, ...references].map(({ start }) => start);

function placesIn(text: string, policy: PolicyOutline, wanted: string): Places {
  const keys = policy.writtenCaptures
    .filter(({ name }) => name === wanted)
    .map(({ key: node }) => ({
      node,
      ...(node.target ? { start: node.start, end: node.end } : contentRange(text, node)),
      isBare: !/["']/.test(text[node.start]!),
    }));
  const references = referencesOf(text, policy).filter(({ name }) => name === wanted);
  return { policies: [policy], keys, references: references.map(({ range }) => range) };
}

/** The aliases of keys that are not among these keys themselves. */
export function aliasesOf(keys: readonly KeyPlace[], documents: readonly TextNode[]): TextNode[] {
  const nodes = new Set(keys.map(({ node }) => node));
  const found: TextNode[] = [];
  const open = [...documents];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.target && nodes.has(node.target) && !nodes.has(node)) found.push(node);
    for (const { key, value } of node.entries) open.push(key, value);
    for (const item of node.items) open.push(item);
  }
  return found;
}
