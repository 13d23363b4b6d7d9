import { expect, it } from 'vitest';
import { ExpressionGrammar } from '../../src/expression/grammar.ts';

/**
 * Chevrotain's own checks of a grammar (ambiguities, left recursion, unreachable alternatives) cost
 * time at every start, so the package leaves them out. They need a function that Node 20 lacks.
 */
it('is a grammar that Chevrotain has nothing against', () => {
  const lacking = Object as unknown as { groupBy?: unknown };
  const original = lacking.groupBy;
  lacking.groupBy ??= (items: Iterable<unknown>, keyOf: (item: unknown) => string) => {
    const groups: Record<string, unknown[]> = {};
    for (const item of items) {
      groups[keyOf(item)] ??= [];
      groups[keyOf(item)]!.push(item);
    }
    return groups;
  };
  try {
    expect(() => new ExpressionGrammar({ skipValidations: false })).not.toThrow();
  } finally {
    lacking.groupBy = original;
  }
});
