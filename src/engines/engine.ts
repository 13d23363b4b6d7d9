import type { Expression } from '../expression/ast.ts';
import type { Plan } from '../policy/plan.ts';
import type { PolicyParsers, PolicyProgram } from '../policy/program.ts';
import type { Scope } from '../resolve/evaluate.ts';
import type { TemplateString } from '../template/template-tree.ts';
import type { AnyState } from '../types.ts';

/** The engines by name: the documented language, and what clusters run. */
export type EngineName = 'nmpolicy' | 'nmstate';

/**
 * What differs between the engines; the stages around it (`generate-state.ts`) are shared.
 * `evaluate` and `expand` throw `Failure` for what can't be evaluated.
 */
export interface Engine extends PolicyParsers {
  readonly name: EngineName;
  /** The current state as the engine sees it. Throws `NmpolicyError` for one it can't read. */
  readonly readState: (state: AnyState) => AnyState;
  /** `cached` are the names of the captures in the cache. */
  readonly plan: (program: PolicyProgram, cached: ReadonlySet<string>) => Plan;
  readonly evaluate: (expression: Expression, scope: Scope) => AnyState;
  /** A string of the desired state that parsed without findings. */
  readonly expand: (template: TemplateString, scope: Scope) => unknown;
  /** The expanded desired state as the engine gives it back. Throws `NmpolicyError`. */
  readonly finish: (desiredState: AnyState) => AnyState;
}
