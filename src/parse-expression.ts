import { NmpolicyError } from './diagnostics/error.ts';
import { describeValue } from './diagnostics/messages/words.ts';
import { engineNamed } from './engines/engines.ts';
import type { Expression } from './expression/ast.ts';
import type { PolicyOptions } from './options.ts';

/**
 * The tree of one expression, with a span on every node (language page, "Expression grammar").
 * Throws {@link NmpolicyError} whose diagnostics, a hundred at most, have `text` and `span`, but no document.
 */
export function parseExpression(text: string, options: Pick<PolicyOptions, 'engine'> = {}): Expression {
  if (typeof text !== 'string') throw new TypeError(`an expression is a string, not ${describeValue(text)}`);
  const { tree, findings } = engineNamed(options.engine).parseExpression(text);
  if (!tree) throw new NmpolicyError(findings.map((finding) => ({ ...finding, text })));
  return tree;
}
