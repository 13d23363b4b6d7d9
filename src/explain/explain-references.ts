import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Engine } from '../engines/engine.ts';
import { printPath } from '../expression/print.ts';
import { templateReferences } from '../policy/plan.ts';
import { inTemplate, type PolicyProgram } from '../policy/program.ts';
import type { Scope } from '../resolve/evaluate.ts';
import { readablePart } from '../resolve/expand-template.ts';
import { expandTree, type TemplateString } from '../template/template-tree.ts';
import type { AnyState } from '../types.ts';
import { addTo } from '../values.ts';
import { attempt } from './attempt.ts';
import type { ReferenceExplanation } from './explanation.ts';
import { type History, originsOf } from './provenance.ts';
import { shownValue } from './shown-value.ts';

/** A desired state and the references in it. */
export interface ExplainedDesiredState {
  /** With null for every string that can't be expanded. */
  readonly state: AnyState;
  readonly references: readonly Omit<ReferenceExplanation, 'diagnostics'>[];
  readonly errors: readonly Diagnostic[];
}

/** Reads every reference on its own, so that one that fails leaves the others explained. */
export function explainReferences(
  program: PolicyProgram,
  states: ReadonlyMap<string, AnyState>,
  scope: Scope,
  history: History,
  { expand }: Engine,
): ExplainedDesiredState {
  const references: Omit<ReferenceExplanation, 'diagnostics'>[] = [];
  const errors: Diagnostic[] = [];
  const read = (part: TemplateString, failures: Diagnostic[]): { value: unknown } | undefined => {
    const result = attempt(() => expand(part, scope));
    if ('value' in result) return result;
    failures.push(...result.findings.map((finding) => inTemplate(program, part, finding)));
    return undefined;
  };
  const state = expandTree(program.desiredState, (template) => {
    const all = templateReferences(template);
    for (const reference of all) {
      const isKnown = states.has(reference.capture.name);
      const found = isKnown && read({ ...template, template: { kind: 'whole', reference } }, []);
      references.push({
        path: template.path,
        reference: printPath(reference),
        span: reference.span,
        ...(found && { value: shownValue(found.value) }),
        origins: found ? originsOf(reference, history) : [],
      });
    }
    if (all.length === 0) return null;
    const part = readablePart(template, states);
    const expanded = read(part, errors);
    return part === template ? (expanded?.value ?? null) : null;
  });
  return { state: state as AnyState, references, errors };
}

/** The findings of each reference: those in its string whose span is inside it. */
export function withDiagnostics(
  { references }: ExplainedDesiredState,
  diagnostics: readonly Diagnostic[],
): ReferenceExplanation[] {
  const byPath = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { where } = diagnostic;
    if (where?.document !== 'policy' || where.capture !== undefined) continue;
    // The path of a finding starts with the key of the desired state.
    addTo(byPath, JSON.stringify(where.path.slice(1)), diagnostic);
  }
  return references.map((reference) => {
    const { start, end } = reference.span;
    const found = byPath.get(JSON.stringify(reference.path)) ?? [];
    return {
      ...reference,
      diagnostics: found.filter(({ span }) => span && span.start >= start && span.end <= end),
    };
  });
}
