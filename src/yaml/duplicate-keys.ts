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

/** Every key that stands a second time in one map of the text, or of its YAML document number `index` (0-based). */
export function duplicateKeys({ text }: SourceText, index?: number): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const roots = documentNodes(text) ?? [];
  const stack = index === undefined ? [...roots].reverse() : [roots[index]];
  while (stack.length > 0) {
    const node = stack.pop();
    const seen = new Map<string, TextNode>();
    for (const { key } of node?.entries ?? []) {
      const name = keyText(text, key);
      const first = name === undefined ? undefined : seen.get(name);
      if (name !== undefined && first) found.push({ key: name, range: spanOf(key), first: spanOf(first) });
      else if (name !== undefined) seen.set(name, key);
    }
    stack.push(...(node?.entries.map(({ value }) => value) ?? []), ...(node?.items ?? []));
  }
  return found;
}

/** The first alias of the text that stands inside what it refers to. */
export function cyclicAlias(text: string): { readonly span: Span } | undefined {
  const stack = [...(documentNodes(text) ?? [])].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    const { target } = node ?? {};
    if (node && target && target.start <= node.start && node.start < target.end)
      return { span: spanOf(node) };
    const below = [...(node?.entries.map(({ value }) => value) ?? []), ...(node?.items ?? [])];
    stack.push(...below.reverse());
  }
  return undefined;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
