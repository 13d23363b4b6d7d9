import { Failure, type Finding } from '../diagnostics/finding.ts';
import * as messages from '../diagnostics/messages/evaluation.ts';
import type { CaptureReference } from '../expression/ast.ts';
import { printPath } from '../expression/print.ts';
import { templateReferences } from '../policy/plan.ts';
import type { TemplateString } from '../template/template-tree.ts';
import { isScalar } from '../values.ts';
import { readReference, type Scope } from './evaluate.ts';

/**
 * The value of a string with references (language page, "Templates"). Fails with
 * `embedded-value` when what is to stand inside a text is no string, number or boolean, and as
 * reading the references does: with what each of them has, in the order of the text.
 */
export function expandTemplate({ template }: TemplateString, scope: Scope): unknown {
  if (template!.kind === 'whole') return readReference(template!.reference, scope);
  const findings: Finding[] = [];
  const parts = template!.parts.map((part) => {
    if (typeof part === 'string') return part;
    try {
      return embedded(part, scope);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      findings.push(failure.finding);
      return '';
    }
  });
  const [first, ...more] = findings;
  if (first) throw new Failure(first, ...more);
  return joined(parts, scope);
}

/** A string without its references to captures that failed: what those would have held is no second mistake. */
export function readablePart(template: TemplateString, states: ReadonlyMap<string, unknown>): TemplateString {
  const references = templateReferences(template);
  const isThere = ({ capture }: CaptureReference): boolean => states.has(capture.name);
  if (references.every(isThere)) return template;
  return { ...template, template: { kind: 'embedded', parts: references.filter(isThere) } };
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
