import type { Span } from '../diagnostics/diagnostic.ts';
import { keyText } from './key-text.ts';
import type { SourceText } from './lines.ts';
import { documentNodes, type TextNode } from './text-nodes.ts';

/** A key that stands in its map a second time. */
export interface DuplicateKey {
  readonly key: string;
  readonly range: Span;
  /** Where the key stood the first time. */
  readonly first: Span;
}

/**
 * Every key that stands a second time in one map of a well-formed text, or of its YAML document number `index`
 * (0-based), in the order of the text.
 */
export function duplicateKeys({ text }: SourceText, index?: number): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const roots = documentNodes(text)!;
  for (const { entries } of valuesBelow(index === undefined ? roots : [roots[index]!])) {
    const seen = new Map<string, TextNode>();
    for (const { key } of entries) {
      const name = keyText(text, key);
      if (name === undefined) continue;
      const first = seen.get(name);
      if (first) found.push({ key: name, range: spanOf(key), first: spanOf(first) });
      else seen.set(name, key);
    }
  }
  return found.sort((left, right) => left.range.start - right.range.start);
}

/** The first alias that stands inside what it refers to, of a text that has one. */
export function cyclicAlias(text: string): Span {
  const isInTarget = ({ target, start }: TextNode): boolean =>
    target !== undefined && target.start <= start && start < target.end;
  return spanOf([...valuesBelow(documentNodes(text)!)].find(isInTarget)!);
}

/** The values and all that they contain, in the order of the text, keys that are maps or lists included. */
function* valuesBelow(roots: readonly TextNode[]): Generator<TextNode> {
  const stack = [...roots].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    // one by one: no call takes as many arguments as a list may have elements
    for (const part of [...node.entries.flatMap(({ key, value }) => [key, value]), ...node.items].reverse())
      stack.push(part);
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
