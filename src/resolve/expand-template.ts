import { Failure } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import type { CaptureReference } from '../expression/ast.ts';
import { printPath } from '../expression/print.ts';
import type { TemplateString } from '../template/template-tree.ts';
import { isScalar } from '../values.ts';
import { readReference, type Scope } from './evaluate.ts';

/**
 * The value of a string with references (language page, "Templates"). Fails with
 * `embedded-value` when what is to stand inside a text is no string, number or boolean, and as
 * reading the references does.
 */
export function expandTemplate({ template }: TemplateString, scope: Scope): unknown {
  if (template!.kind === 'whole') return readReference(template!.reference, scope);
  return joined(
    template!.parts.map((part) => (typeof part === 'string' ? part : embedded(part, scope))),
    scope,
  );
}

/** The text of a template. Fails with `size-limit` when all of them together are too long. */
export function joined(parts: readonly string[], { growth }: Pick<Scope, 'growth'>): string {
  for (const part of parts) growth.countText(part.length);
  return parts.join('');
}

function embedded(reference: CaptureReference, scope: Scope): string {
  const value = readReference(reference, scope);
  if (!isScalar(value)) {
    throw new Failure({ ...messages.embeddedValue(printPath(reference), value), span: reference.span });
  }
  return String(value);
}
