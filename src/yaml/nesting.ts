import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import { deepestNesting, type Limits } from '../limits.ts';

/**
 * What is wrong with a value that is nested too deep, contains itself, or refers to its own parts
 * over and over. Bounded by the limits whatever the value is.
 */
export function exceedsNesting(
  root: unknown,
  { nestingDepth, aliasExpansion }: Pick<Limits, 'nestingDepth' | 'aliasExpansion'>,
): Finding | undefined {
  const deepest = Math.min(nestingDepth, deepestNesting);
  let budget = aliasExpansion * 2;
  const check = (value: object, depth: number): Finding | undefined => {
    if (depth > deepest) return messages.tooDeep(nestingDepth);
    const items = Array.isArray(value) ? value : Object.values(value);
    budget -= items.length;
    if (budget < 0) return messages.tooManyAliases(aliasExpansion);
    for (const item of items) {
      const problem = typeof item === 'object' && item !== null ? check(item, depth + 1) : undefined;
      if (problem) return problem;
    }
    return undefined;
  };
  return typeof root === 'object' && root !== null ? check(root, 1) : undefined;
}

/** Whether the value of a text without aliases is nested more than `levels` deep, as fast as can be told. */
export function isDeeper(value: object, levels: number): boolean {
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item === 'object' && item !== null && isDeeper(item, levels - 1)) return true;
    }
    return false;
  }
  // the maps of texts inherit nothing that can be enumerated
  for (const key in value) {
    const item: unknown = (value as Record<string, unknown>)[key];
    if (typeof item === 'object' && item !== null && isDeeper(item, levels - 1)) return true;
  }
  return false;
}
