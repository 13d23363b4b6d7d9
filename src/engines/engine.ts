import type { Diagnostic, DocumentPath } from '../diagnostics/diagnostic.ts';
import type { Expression } from '../expression/ast.ts';
import type { EngineName } from '../options.ts';
import type { Plan } from '../policy/plan.ts';
import type { PolicyParsers, PolicyProgram } from '../policy/program.ts';
import type { Scope } from '../resolve/evaluate.ts';
import type { TemplateString } from '../template/template-tree.ts';
import type { AnyState } from '../types.ts';

export type { EngineName };

/** A state, worth something only without errors. */
export interface CheckedState {
  readonly state: AnyState;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What differs between the engines; the stages around it (`generate-state.ts`) are shared.
 * `evaluate` and `expand` throw `Failure` for what can't be evaluated.
 */
export interface Engine extends PolicyParsers {
  readonly name: EngineName;
  /** The current state as the engine sees it, and what the engine has against it. */
  readonly readState: (state: AnyState) => CheckedState;
  /** `cached` are the names of the captures in the cache. */
  readonly plan: (program: PolicyProgram, cached: ReadonlySet<string>) => Plan;
  readonly evaluate: (expression: Expression, scope: Scope) => AnyState;
  /** A string of the desired state that parsed without findings. */
  readonly expand: (template: TemplateString, scope: Scope) => unknown;
  /** The expanded desired state as the engine gives it back; `path` is where it stands in the policy. */
  readonly finish: (desiredState: AnyState, path: DocumentPath) => CheckedState;
}
