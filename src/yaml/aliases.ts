import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Limits } from '../limits.ts';
import { cyclicAlias } from './duplicate-keys.ts';

interface Extent {
  /** How many values there are, aliases followed. */
  readonly size: number;
  readonly height: number;
}

const scalar: Extent = { size: 1, height: 0 };

/**
 * What is wrong with a text's documents once its aliases are followed: in memory they share values,
 * whoever walks over them meets each as often as it is referred to. Takes time in proportion to the text.
 */
export function checkAliases(
  documents: readonly unknown[],
  text: string,
  { aliasExpansion, nestingDepth }: Limits,
): Finding | undefined {
  const known = new Map<object, Extent | 'open'>();
  let problem: Finding | undefined;
  const giveUp = (finding: Finding): Extent => {
    problem = finding;
    return scalar;
  };
  const measure = (value: unknown, depth: number): Extent => {
    if (problem || typeof value !== 'object' || value === null) return scalar;
    const seen = known.get(value);
    if (seen === 'open') return giveUp({ ...messages.cyclicValue(), span: cyclicAlias(text) });
    if (depth + (seen?.height ?? 1) > nestingDepth) return giveUp(messages.tooDeep(nestingDepth));
    if (seen) return seen;
    known.set(value, 'open');
    let size = 1;
    let height = 1;
    for (const item of Object.values(value)) {
      const extent = measure(item, depth + 1);
      size += extent.size;
      height = Math.max(height, extent.height + 1);
    }
    known.set(value, { size, height });
    return { size, height };
  };
  const total = documents.reduce((sum: number, document) => sum + measure(document, 0).size, 0);
  return problem ?? (total > aliasExpansion ? messages.tooManyAliases(aliasExpansion) : undefined);
}
