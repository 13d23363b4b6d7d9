import * as messages from '../../diagnostics/messages/portability.ts';
import { referencesOf } from '../../expression/references.ts';
import { onOperation, type PortabilityRule } from '../rule.ts';

/** `!=`. */
export const inequality: PortabilityRule = onOperation((operation, { text }) => {
  if (operation.kind !== 'comparison' || operation.operator !== '!=') return [];
  const start = text.indexOf('!=', operation.path.span.end);
  return [{ ...messages.inequality(), span: { start, end: start + 2 } }];
});

/** `+`. */
export const mergeOperator: PortabilityRule = (expression) =>
  expression.kind === 'merge' ? [{ ...messages.mergeOperator(), span: expression.span }] : [];

/** Captures on both sides of an operator. */
export const twoCaptures: PortabilityRule = onOperation((operation) => {
  const references = referencesOf(operation);
  const names = new Set(references.map(({ capture }) => capture.name));
  if (operation.kind === 'filter' || references.length < 2 || names.size < 2) return [];
  return [{ ...messages.twoCaptures(), span: operation.value.span }];
});
