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

/** What {@link inspect} finds, as bits: numbers beyond 2^53, and too many levels. */
export const largeNumber = 1;
export const tooDeep = 2;

/**
 * What is special about the value of a text without aliases; it stops at more than `levels` levels.
 * Every text is looked through, so the common kinds of values cost no call.
 */
export function inspect(value: object, levels: number): number {
  if (levels === 0) return tooDeep;
  let found = 0;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (typeof item === 'object') found |= item === null ? 0 : inspect(item, levels - 1);
      else if (typeof item === 'number' && isLarge(item)) found |= largeNumber;
      if (found >= tooDeep) return found;
    }
    return found;
  }
  // the maps of texts inherit nothing that can be enumerated
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key];
    if (typeof item === 'object') found |= item === null ? 0 : inspect(item, levels - 1);
    else if (typeof item === 'number' && isLarge(item)) found |= largeNumber;
    if (found >= tooDeep) return found;
  }
  return found;
}

const isLarge = (number: number): boolean => Math.abs(number) > Number.MAX_SAFE_INTEGER;
