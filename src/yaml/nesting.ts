import type { Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/documents.ts';
import type { Limits } from '../limits.ts';

/**
 * What is wrong with a value that is nested too deep, contains itself, or refers to its own parts
 * over and over. Iterative, and bounded by the limits whatever the value is.
 */
export function exceedsNesting(
  root: unknown,
  { nestingDepth, aliasExpansion }: Pick<Limits, 'nestingDepth' | 'aliasExpansion'>,
): Finding | undefined {
  const stack: Iterator<unknown>[] = [[root][Symbol.iterator]()];
  for (let count = 0; stack.length > 0; count++) {
    if (count > aliasExpansion * 2) return messages.tooManyAliases(aliasExpansion);
    const { done, value } = stack.at(-1)!.next();
    if (done) {
      stack.pop();
    } else if (typeof value === 'object' && value !== null) {
      if (stack.length > nestingDepth) return messages.tooDeep(nestingDepth);
      stack.push(Object.values(value)[Symbol.iterator]());
    }
  }
  return undefined;
}
